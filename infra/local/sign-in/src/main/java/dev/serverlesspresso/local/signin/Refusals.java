package dev.serverlesspresso.local.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers that are neither the form nor what was asked for. */
final class Refusals {
    private final ErrorPage page;
    private final String contentPolicy;

    Refusals(SignInSettings settings) {
        page = new ErrorPage(settings.startPage());
        contentPolicy = PageFrame.contentPolicy(settings.origins());
    }

    /** A page for whoever reads pages, and a problem detail (RFC 9457) for everybody else. */
    void problem(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        if (readsPages(request)) {
            response.setHeader("Content-Security-Policy", contentPolicy);
            response.setHeader("X-Content-Type-Options", "nosniff");
            write(response, status, "text/html;charset=UTF-8", page.of(status, FormMemory.language(request)));
            return;
        }
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("type", "about:blank");
        body.put("title", status.getReasonPhrase()).put("status", status.value());
        body.put("detail", detail);
        write(response, status, MediaType.APPLICATION_PROBLEM_JSON_VALUE, body.toString());
    }

    /** An error of OAuth 2.0 (RFC 6749, 5.2). */
    static void oauth(HttpServletResponse response, HttpStatus status, String error, String description)
            throws IOException {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("error", error).put("error_description", description);
        write(response, status, MediaType.APPLICATION_JSON_VALUE, body.toString());
    }

    /** Browsers name HTML when somebody follows a link; programs that take anything at all do not. */
    private static boolean readsPages(HttpServletRequest request) {
        try {
            return MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT))).stream()
                    .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML) && type.getQualityValue() > 0);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static void write(HttpServletResponse response, HttpStatus status, String type, String body)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
