package dev.serverlesspresso.kit.problem.web;

import dev.serverlesspresso.kit.problem.Overloaded;
import dev.serverlesspresso.kit.problem.Unavailable;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.UnsatisfiedServletRequestParameterException;
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

    @ExceptionHandler
    ResponseEntity<Object> refused(RequestRefused refused, HttpServletRequest request) {
        log.atInfo()
                .addKeyValue("code", ProblemCodes.of(refused.problem()))
                .addKeyValue("method", request.getMethod())
                .addKeyValue("path", request.getRequestURI())
                .log("request refused");
        return respond(refused.problem(), refused.headers());
    }

    @ExceptionHandler
    ResponseEntity<Object> unavailable(Unavailable unavailable) {
        return comeAgain(
                unavailable instanceof Overloaded ? CommonProblem.OVERLOADED : CommonProblem.UNAVAILABLE, unavailable);
    }

    /** Nobody works here any more, or everybody is busy. */
    @ExceptionHandler
    ResponseEntity<Object> rejected(RejectedExecutionException rejected) {
        return comeAgain(CommonProblem.UNAVAILABLE, rejected);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(RuntimeException unexpected) {
        log.atError().setCause(unexpected).log("request failed");
        return respond(CommonProblem.INTERNAL.problem(), new HttpHeaders());
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
            return respond(tooLarge.get().problem(), headers);
        }
        String detail = Causes.find(UnrecognizedPropertyException.class, unreadable)
                .map(unknown -> "The field '" + unknown.getPropertyName() + "' is not known here.")
                .orElse(CommonProblem.MALFORMED.usualDetail());
        return respond(CommonProblem.MALFORMED.problem(detail), headers);
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
            return comeAgain(CommonProblem.UNAVAILABLE, exception);
        }
        if (status.is5xxServerError()) {
            log.atError().setCause(exception).log("request failed");
        }
        CommonProblem kind = CommonProblem.of(status);
        return respond(kind.problem(detail(exception, body, status, kind)), headers);
    }

    private static String detail(
            Exception exception, @Nullable Object body, HttpStatusCode status, CommonProblem kind) {
        if (exception instanceof MissingServletRequestParameterException missing) {
            return "The parameter '" + missing.getParameterName() + "' is missing.";
        }
        if (exception instanceof UnsatisfiedServletRequestParameterException) {
            return "The parameters are not those that this address takes.";
        }
        return status.is4xxClientError() && body instanceof ProblemDetail given && given.getDetail() != null
                ? given.getDetail()
                : kind.usualDetail();
    }

    /** Whoever asked went away while the answer was being written. */
    private static boolean isNobodyThere(Exception exception) {
        return exception instanceof HttpMessageNotWritableException
                && DisconnectedClientHelper.isClientDisconnectedException(exception);
    }

    private static ResponseEntity<Object> comeAgain(CommonProblem kind, Exception reason) {
        log.atWarn()
                .addKeyValue("code", kind.name())
                .addKeyValue("reason", Causes.line(reason))
                .log("request refused");
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(CommonProblem.RETRY_AFTER_SECONDS));
        return respond(kind.problem(), headers);
    }

    private static ResponseEntity<Object> respond(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
