package dev.serverlesspresso.kit.problem.web;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The kinds of problem that any service may answer with. */
public enum CommonProblem implements ProblemType {
    MALFORMED(HttpStatus.BAD_REQUEST, "Malformed request", "The body is not the JSON that this route takes."),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "Not signed in", "This needs a valid bearer token."),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed", "The token does not allow this here."),
    FOREIGN_ORIGIN(
            HttpStatus.FORBIDDEN,
            "From a foreign page",
            "This service does not answer requests of pages from elsewhere."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "No such address", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "No such method", "This address does not take that method."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Not in that form", "The answer cannot be given in the form asked for."),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Too large", "The body is larger than any that is taken."),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Not JSON", "A body must be sent as application/json."),
    FOREIGN_HOST(
            HttpStatus.MISDIRECTED_REQUEST,
            "Under a foreign name",
            "This service does not answer by the name that was asked for."),
    INTERNAL(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something went wrong",
            "The request could not be served. It has been recorded."),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE, "Too many at once", "Try again in a moment."),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Not available now", "Try again in a moment.");

    public static final long RETRY_AFTER_SECONDS = 2;

    private final HttpStatus status;
    private final String title;
    private final String usualDetail;

    CommonProblem(HttpStatus status, String title, String usualDetail) {
        this.status = status;
        this.title = title;
        this.usualDetail = usualDetail;
    }

    /** The kind for a status that the framework chose; other client errors are malformed requests. */
    static CommonProblem of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(kind -> kind != FOREIGN_ORIGIN && kind != OVERLOADED)
                .filter(kind -> kind.status.isSameCodeAs(status))
                .findFirst()
                .orElse(status.is4xxClientError() ? MALFORMED : INTERNAL);
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String usualDetail() {
        return usualDetail;
    }
}
