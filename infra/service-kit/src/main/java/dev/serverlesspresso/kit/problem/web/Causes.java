package dev.serverlesspresso.kit.problem.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks through what caused a failure. */
final class Causes {

    private static final int DEEPEST = 20;

    private Causes() {}

    static <T extends Throwable> Optional<T> find(Class<T> type, Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** All of them in one line, for a log that needs no stack trace. */
    static String line(Throwable failure) {
        StringBuilder line = new StringBuilder();
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            line.append(depth == 0 ? "" : " <- ")
                    .append(cause.getClass().getSimpleName())
                    .append(": ")
                    .append(cause.getMessage());
            cause = cause.getCause();
        }
        return line.toString();
    }
}
