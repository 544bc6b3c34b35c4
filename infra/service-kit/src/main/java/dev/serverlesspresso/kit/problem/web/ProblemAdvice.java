package dev.serverlesspresso.kit.problem.web;

import dev.serverlesspresso.kit.problem.Overloaded;
import dev.serverlesspresso.kit.problem.Unavailable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns whatever went wrong into a problem detail that says nothing of the inside. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final Map<Integer, String> CODES = Map.of(
            400, "MALFORMED",
            404, "NOT_FOUND",
            405, "METHOD_NOT_ALLOWED",
            406, "NOT_ACCEPTABLE",
            413, "TOO_LARGE",
            415, "UNSUPPORTED_MEDIA_TYPE",
            503, "UNAVAILABLE");

    @ExceptionHandler
    ResponseEntity<Object> unavailable(Unavailable unavailable) {
        return comeAgain(
                unavailable instanceof Overloaded ? Problems.overloaded() : Problems.unavailable(), unavailable);
    }

    /** Nobody works here any more, or everybody is busy. */
    @ExceptionHandler
    ResponseEntity<Object> rejected(RejectedExecutionException rejected) {
        return comeAgain(Problems.unavailable(), rejected);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(RuntimeException unexpected) {
        log.atError().setCause(unexpected).log("request failed");
        return respond(
                Problems.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "INTERNAL",
                        "Something went wrong",
                        "The request could not be served. It has been recorded."),
                new HttpHeaders());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return notReadable(unreadable, headers);
    }

    private static ResponseEntity<Object> notReadable(Exception unreadable, HttpHeaders headers) {
        Optional<BodyTooLargeException> tooLarge = Causes.find(BodyTooLargeException.class, unreadable);
        if (tooLarge.isPresent()) {
            return respond(Problems.tooLarge(tooLarge.get().largest()), headers);
        }
        String detail = Causes.find(UnrecognizedPropertyException.class, unreadable)
                .map(unknown -> "The field '" + unknown.getPropertyName() + "' is not known here.")
                .orElse("The body is not the JSON that this route takes.");
        return respond(Problems.of(HttpStatus.BAD_REQUEST, "MALFORMED", "Malformed request", detail), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (isNobodyThere(exception)) {
            return null;
        }
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            return comeAgain(Problems.unavailable(), exception);
        }
        if (status.is5xxServerError()) {
            log.atError().setCause(exception).log("request failed");
        }
        String title = body instanceof ProblemDetail given && given.getTitle() != null
                ? given.getTitle()
                : "The request could not be served";
        String detail = status.is4xxClientError() && body instanceof ProblemDetail given && given.getDetail() != null
                ? given.getDetail()
                : "The request could not be served.";
        return respond(Problems.of(status, code(status), title, detail), headers);
    }

    /** Whoever asked went away while the answer was being written. */
    private static boolean isNobodyThere(Exception exception) {
        return exception instanceof HttpMessageNotWritableException
                && DisconnectedClientHelper.isClientDisconnectedException(exception);
    }

    private static ResponseEntity<Object> comeAgain(ProblemDetail problem, Exception reason) {
        log.atWarn()
                .addKeyValue("code", Problems.code(problem))
                .addKeyValue("reason", Causes.line(reason))
                .log("request refused");
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER_SECONDS);
        return respond(problem, headers);
    }

    static String code(HttpStatusCode status) {
        return CODES.getOrDefault(status.value(), status.is4xxClientError() ? "MALFORMED" : "INTERNAL");
    }

    private static ResponseEntity<Object> respond(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
