package dev.serverlesspresso.kit.web;

import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests for a name that is not ours (a page that has bent its own name to this address) and requests of pages
 * that are not ours.
 */
final class RequestSourceFilter extends OncePerRequestFilter {

    private static final String HEALTH = "/actuator/health";

    private final RequestSource source;
    private final ProblemWriter writer;

    RequestSourceFilter(RequestSource source, ProblemWriter writer) {
        this.source = source;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<RequestSource.Refusal> refusal = source.refuse(headers(request));
        if (refusal.isPresent()) {
            writer.refuse(request, response, problem(refusal.get()));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static RequestSource.Headers headers(HttpServletRequest request) {
        return new RequestSource.Headers(
                request.getMethod(),
                request.getScheme(),
                request.getHeader(HttpHeaders.HOST),
                request.getHeader(HttpHeaders.ORIGIN),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Sec-Fetch-Mode"),
                isHealthCheck(request));
    }

    /** A load balancer asks by the address of the target, by no name, and learns only whether it is up. */
    private static boolean isHealthCheck(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reads && (path.equals(HEALTH) || path.startsWith(HEALTH + "/"));
    }

    private static ProblemDetail problem(RequestSource.Refusal refusal) {
        return switch (refusal) {
            case FOREIGN_HOST -> CommonProblem.FOREIGN_HOST.problem();
            case FOREIGN_ORIGIN -> CommonProblem.FOREIGN_ORIGIN.problem();
        };
    }
}
