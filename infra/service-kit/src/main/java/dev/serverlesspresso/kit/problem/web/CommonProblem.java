package dev.serverlesspresso.kit.problem.web;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The kinds of problem that any service may answer with. */
public enum CommonProblem implements ProblemType {
    @Problem(
            status = HttpStatus.BAD_REQUEST,
            title = "Malformed request",
            detail = "The body is not the JSON that this route takes.")
    MALFORMED,

    @Problem(status = HttpStatus.UNAUTHORIZED, title = "Not signed in", detail = "This needs a valid bearer token.")
    UNAUTHORIZED,

    @Problem(status = HttpStatus.FORBIDDEN, title = "Not allowed", detail = "The token does not allow this here.")
    FORBIDDEN,

    @Problem(
            status = HttpStatus.FORBIDDEN,
            title = "From a foreign page",
            detail = "This service does not answer requests of pages from elsewhere.")
    FOREIGN_ORIGIN,

    @Problem(status = HttpStatus.NOT_FOUND, title = "No such address", detail = "There is nothing at this address.")
    NOT_FOUND,

    @Problem(
            status = HttpStatus.METHOD_NOT_ALLOWED,
            title = "No such method",
            detail = "This address does not take that method.")
    METHOD_NOT_ALLOWED,

    @Problem(
            status = HttpStatus.NOT_ACCEPTABLE,
            title = "Not in that form",
            detail = "The answer cannot be given in the form asked for.")
    NOT_ACCEPTABLE,

    @Problem(
            status = HttpStatus.CONTENT_TOO_LARGE,
            title = "Too large",
            detail = "The body is larger than any that is taken.")
    TOO_LARGE,

    @Problem(
            status = HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            title = "Not JSON",
            detail = "A body must be sent as application/json.")
    UNSUPPORTED_MEDIA_TYPE,

    @Problem(
            status = HttpStatus.MISDIRECTED_REQUEST,
            title = "Under a foreign name",
            detail = "This service does not answer by the name that was asked for.")
    FOREIGN_HOST,

    @Problem(
            status = HttpStatus.INTERNAL_SERVER_ERROR,
            title = "Something went wrong",
            detail = "The request could not be served. It has been recorded.")
    INTERNAL,

    @Problem(status = HttpStatus.SERVICE_UNAVAILABLE, title = "Too many at once", detail = "Try again in a moment.")
    OVERLOADED,

    @Problem(status = HttpStatus.SERVICE_UNAVAILABLE, title = "Not available now", detail = "Try again in a moment.")
    UNAVAILABLE;

    public static final long RETRY_AFTER_SECONDS = 2;

    /** The kind for a status that the framework chose; other client errors are malformed requests. */
    static CommonProblem of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(kind -> kind != FOREIGN_ORIGIN && kind != OVERLOADED)
                .filter(kind -> kind.status().isSameCodeAs(status))
                .findFirst()
                .orElse(status.is4xxClientError() ? MALFORMED : INTERNAL);
    }
}
