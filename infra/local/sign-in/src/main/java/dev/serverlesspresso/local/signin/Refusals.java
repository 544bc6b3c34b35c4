package dev.serverlesspresso.local.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers that are neither the form nor what was asked for. */
final class Refusals {
    private Refusals() {}

    /** A problem detail (RFC 9457). */
    static void problem(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("type", "about:blank");
        body.put("title", status.getReasonPhrase()).put("status", status.value());
        write(response, status, MediaType.APPLICATION_PROBLEM_JSON, body.put("detail", detail));
    }

    /** An error of OAuth 2.0 (RFC 6749, 5.2). */
    static void oauth(HttpServletResponse response, HttpStatus status, String error, String description)
            throws IOException {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        write(
                response,
                status,
                MediaType.APPLICATION_JSON,
                body.put("error", error).put("error_description", description));
    }

    private static void write(HttpServletResponse response, HttpStatus status, MediaType type, ObjectNode body)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(type.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
