package dev.serverlesspresso.kit.problem.web;

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

    /** Something that is needed does not answer now. */
    public static ProblemDetail unavailable() {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", "Not available now", "Try again in a moment.");
    }

    /** Too many want the same at once; nothing has been done. */
    public static ProblemDetail overloaded() {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "OVERLOADED", "Too many at once", "Try again in a moment.");
    }

    /** The body is larger than any that is taken. */
    public static ProblemDetail tooLarge(long largest) {
        return of(
                HttpStatus.CONTENT_TOO_LARGE,
                "TOO_LARGE",
                "Too large",
                "A request may have a body of " + largest + " bytes at most.");
    }

    /** The code of a problem, for a log line. */
    public static String code(ProblemDetail problem) {
        return problem.getProperties() == null
                ? ""
                : String.valueOf(problem.getProperties().get("code"));
    }

    /** A problem as the answer to a request. */
    public static ResponseEntity<ProblemDetail> answer(HttpStatus status, String code, String title, String detail) {
        return answer(of(status, code, title, detail));
    }

    /** The answer to one who asks too often. */
    public static ResponseEntity<ProblemDetail> tooMany(String code, String title, long retryAfterSeconds) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(retryAfterSeconds))
                .body(of(HttpStatus.TOO_MANY_REQUESTS, code, title, "Wait a moment and try again."));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
