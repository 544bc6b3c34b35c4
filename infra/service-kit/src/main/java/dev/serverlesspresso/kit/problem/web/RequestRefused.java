package dev.serverlesspresso.kit.problem.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;

/**
 * Ends a request with a problem. It is for controllers, which thereby return what they answer with when all is well; code that
 * decides returns its outcome.
 */
public final class RequestRefused extends RuntimeException {

    private final transient ProblemDetail problem;
    private final transient HttpHeaders headers = new HttpHeaders();

    RequestRefused(ProblemDetail problem) {
        super(ProblemCodes.of(problem), null, false, false);
        this.problem = problem;
    }

    /** Adds a member to the problem. */
    public RequestRefused with(String member, Object value) {
        problem.setProperty(member, value);
        return this;
    }

    public RequestRefused withHeader(String name, String value) {
        headers.set(name, value);
        return this;
    }

    /** Says when it is worth asking again. */
    public RequestRefused retryAfter(long seconds) {
        return withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    public ProblemDetail problem() {
        return problem;
    }

    HttpHeaders headers() {
        return headers;
    }
}
