package dev.serverlesspresso.kit.web;

import dev.serverlesspresso.kit.problem.web.BodyTooLargeException;
import dev.serverlesspresso.kit.problem.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are too large: at once by their length, or where they pass the limit if they do not tell it. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final int largest;
    private final ProblemWriter writer;

    BodyLimitFilter(int largest, ProblemWriter writer) {
        this.largest = largest;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(new BoundedRequest(request, largest), response);
        } catch (BodyTooLargeException tooLarge) {
            if (response.isCommitted()) {
                throw tooLarge;
            }
            response.reset();
            refuse(request, response);
        }
    }

    /** Answers before the rest of the body has come, which nobody waits for. */
    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        writer.refuse(request, response, new BodyTooLargeException(largest).problem());
        response.flushBuffer();
    }
}
