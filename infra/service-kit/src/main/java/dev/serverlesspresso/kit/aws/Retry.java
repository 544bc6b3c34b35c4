package dev.serverlesspresso.kit.aws;

import dev.serverlesspresso.kit.problem.Unavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * How often something is tried, and how long is waited before each further time: at random ("full jitter"), up to a limit
 * that doubles.
 */
public record Retry(int attempts, Duration first, Duration longest, Pause pause) {

    private static final int MOST_DOUBLINGS = 16;

    /** Waits for a random time up to a limit. */
    @FunctionalInterface
    public interface Pause {
        void upTo(Duration limit) throws InterruptedException;
    }

    /** For what others are changing at the same time, a row that many want above all: some eight seconds at most. */
    public static Retry usual() {
        return new Retry(24, Duration.ofMillis(10), Duration.ofMillis(400), Retry::sleep);
    }

    /** For a single write that met a transaction: 1.8 seconds at most, so that a request is answered in time. */
    static Retry afterConflicts() {
        return new Retry(12, Duration.ofMillis(10), Duration.ofMillis(250), Retry::sleep);
    }

    public Retry withAttempts(int number) {
        return new Retry(number, first, longest, pause);
    }

    /**
     * The first answer; an empty one means that something was in the way this time.
     *
     * @throws Unavailable if no attempt had an answer
     */
    public <T> T untilPresent(String what, Supplier<Optional<T>> attempt) {
        for (int number = 1; number <= attempts; number++) {
            Optional<T> answer = attempt.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (number < attempts) {
                waitAfter(number);
            }
        }
        throw new Unavailable(what + " did not succeed in " + attempts + " attempts");
    }

    void waitAfter(int attempt) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        try {
            pause.upTo(doubled.compareTo(longest) > 0 ? longest : doubled);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while waiting for another attempt", interrupted);
        }
    }

    private static void sleep(Duration limit) throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextLong(limit.toMillis() + 1));
    }
}
