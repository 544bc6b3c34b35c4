package dev.serverlesspresso.kit.access.web;

import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Writes 401, 403 and a token issuer that is away as problem details. */
public final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter writer;

    public SecurityProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(CommonProblem.RETRY_AFTER_SECONDS));
            writer.refuse(request, response, CommonProblem.UNAVAILABLE.problem());
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        writer.refuse(request, response, CommonProblem.UNAUTHORIZED.problem());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        writer.refuse(request, response, CommonProblem.FORBIDDEN.problem());
    }

    /** Writes 400 for a header that says nothing readable. */
    void malformed(HttpServletRequest request, HttpServletResponse response, String detail) throws IOException {
        writer.refuse(request, response, CommonProblem.MALFORMED.problem(detail));
    }
}
