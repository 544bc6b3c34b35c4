package dev.serverlesspresso.parity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/** What one test makes: named so that no other run has it, and removed when the test is over, last made first. */
public final class Workbench {
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    private final Aws aws;
    private final String test = UUID.randomUUID().toString().substring(0, 8);
    private final Deque<Runnable> removals = new ArrayDeque<>();
    private int names;

    Workbench(Aws aws) {
        this.aws = aws;
    }

    public Aws aws() {
        return aws;
    }

    /** A name that is used once. */
    public String name(String kind) {
        return "parity-" + RUN + "-" + test + "-" + kind + "-" + ++names;
    }

    /** Has something removed at the end. */
    public void removeWith(Runnable removal) {
        removals.push(removal);
    }

    void close() {
        AssertionError failure = null;
        while (!removals.isEmpty()) {
            try {
                removals.pop().run();
            } catch (RuntimeException e) {
                failure = failure == null ? new AssertionError("what the test made cannot be removed") : failure;
                failure.addSuppressed(e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
