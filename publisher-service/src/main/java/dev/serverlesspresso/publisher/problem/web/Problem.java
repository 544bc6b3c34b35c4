package dev.serverlesspresso.publisher.problem.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Every problem that this service answers with. */
public enum Problem {
    MALFORMED(HttpStatus.BAD_REQUEST, "Malformed request", "The body is not the JSON that this route takes."),
    SCREEN_MISSING(
            HttpStatus.BAD_REQUEST, "Which screen?", "Staff say which screen to connect: 'barista' or 'display'."),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "Not signed in", "This needs a valid bearer token."),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed", "The token does not allow this in this shop."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found", "There is nothing at this address."),
    REFUSED(HttpStatus.BAD_REQUEST, "Not possible", "The request could not be served."),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong", "It has been recorded."),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Not available now", "Try again in a moment.");

    public static final String RETRY_AFTER_SECONDS = "2";

    private final HttpStatus status;
    private final String title;
    private final String text;

    Problem(HttpStatus status, String title, String text) {
        this.status = status;
        this.title = title;
        this.text = text;
    }

    public HttpStatus status() {
        return status;
    }

    public ProblemDetail detail() {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, text);
        detail.setType(URI.create("/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-')));
        detail.setTitle(title);
        detail.setProperty("code", name());
        return detail;
    }
}
