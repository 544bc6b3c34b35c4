package dev.serverlesspresso.kit.problem.web;

import java.io.IOException;
import org.springframework.http.ProblemDetail;

/** A body went on beyond the largest that is taken. */
public final class BodyTooLargeException extends IOException {

    private final String detail;

    public BodyTooLargeException(long largest) {
        this("A request may have a body of " + largest + " bytes at most.");
    }

    private BodyTooLargeException(String detail) {
        super(detail);
        this.detail = detail;
    }

    public ProblemDetail problem() {
        return CommonProblem.TOO_LARGE.problem(detail);
    }
}
