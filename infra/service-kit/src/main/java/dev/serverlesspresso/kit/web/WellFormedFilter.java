package dev.serverlesspresso.kit.web;

import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what would fail somewhere inside: a {@code Content-Type} that is none or means many, forms, which nobody takes
 * and Tomcat would parse, and parameters that cannot be decoded.
 */
final class WellFormedFilter extends OncePerRequestFilter {

    private final ProblemWriter writer;

    WellFormedFilter(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!mayBeJson(request.getContentType())) {
            writer.refuse(request, response, CommonProblem.UNSUPPORTED_MEDIA_TYPE.problem());
        } else if (!hasReadableParameters(request)) {
            writer.refuse(request, response, CommonProblem.MALFORMED.problem("The address cannot be read."));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean mayBeJson(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            boolean form = type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED)
                    || type.getType().equals("multipart");
            return type.isConcrete() && !form;
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }

    private static boolean hasReadableParameters(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (InvalidParameterException unreadable) {
            return false;
        }
    }
}
