package dev.serverlesspresso.kit.problem.web;

import java.io.IOException;

/** A body went on beyond the largest that is taken. */
public final class BodyTooLargeException extends IOException {

    private final long largest;

    public BodyTooLargeException(long largest) {
        super("a request may have a body of " + largest + " bytes at most");
        this.largest = largest;
    }

    long largest() {
        return largest;
    }
}
