package dev.serverlesspresso.publisher.problem.web;

import dev.serverlesspresso.kit.problem.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Whatever goes wrong in a request, as a problem detail without anything of the inside. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> unavailable(Unavailable unavailable) {
        LOG.warn("request refused: {}", unavailable.getMessage(), unavailable);
        return ResponseEntity.status(Problem.UNAVAILABLE.status())
                .header(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.UNAVAILABLE.detail());
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(RuntimeException unexpected) {
        LOG.error("request failed", unexpected);
        return answer(Problem.INTERNAL, Problem.INTERNAL.status(), new HttpHeaders());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (status.is5xxServerError()) {
            LOG.error("request failed", exception);
            return answer(Problem.INTERNAL, status, headers);
        }
        return answer(
                switch (status.value()) {
                    case 400 -> Problem.MALFORMED;
                    case 404 -> Problem.NOT_FOUND;
                    default -> Problem.REFUSED;
                },
                status,
                headers);
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpStatusCode status, HttpHeaders headers) {
        ProblemDetail detail = problem.detail();
        detail.setStatus(status.value());
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
