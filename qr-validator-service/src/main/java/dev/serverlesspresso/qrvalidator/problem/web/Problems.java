package dev.serverlesspresso.qrvalidator.problem.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Builds problem details; the slug of the type is the code in small letters. */
public final class Problems {

    public static final String RETRY_AFTER_SECONDS = "2";

    private Problems() {}

    public static ProblemDetail of(HttpStatusCode status, String code, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(title);
        problem.setProperty("code", code);
        return problem;
    }

    /** A problem as the answer to a request. */
    public static ResponseEntity<ProblemDetail> answer(HttpStatus status, String code, String title, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(of(status, code, title, detail));
    }

    /** The answer to more requests of displays than are served at once. */
    public static ResponseEntity<ProblemDetail> tooManyPairings(long retryAfterSeconds) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(retryAfterSeconds))
                .body(of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "TOO_MANY_PAIRINGS",
                        "Too many requests of displays",
                        "Wait a moment and try again."));
    }

    /** The code of a problem, for a log line. */
    public static String code(ProblemDetail problem) {
        return problem.getProperties() == null
                ? ""
                : String.valueOf(problem.getProperties().get("code"));
    }
}
