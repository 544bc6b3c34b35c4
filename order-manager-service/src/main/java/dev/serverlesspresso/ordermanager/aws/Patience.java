package dev.serverlesspresso.ordermanager.aws;

import dev.serverlesspresso.kit.problem.Unavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Tries again, a bounded number of times, after a random wait that grows. */
@Component
public class Patience {

    private static final int ATTEMPTS = 24;
    private static final long FIRST_WAIT_MILLIS = 10;
    private static final long LONGEST_WAIT_MILLIS = 400;

    /** Waits; tests own it. */
    @FunctionalInterface
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    private final RandomGenerator random;
    private final Pause pause;

    Patience(RandomGenerator random, Pause pause) {
        this.random = random;
        this.pause = pause;
    }

    /** The first answer; an empty one means that something was in the way this time. */
    public <T> T untilAnswered(String what, Supplier<Optional<T>> attempt) {
        return untilAnswered(what, ATTEMPTS, attempt);
    }

    public <T> T untilAnswered(String what, int attempts, Supplier<Optional<T>> attempt) {
        for (int tried = 0; tried < attempts; tried++) {
            Optional<T> answer = attempt.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            pauseAfter(tried);
        }
        throw new Unavailable(what + " did not succeed in " + attempts + " attempts");
    }

    private void pauseAfter(int tried) {
        long longest = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS << Math.min(tried, 10));
        try {
            pause.of(Duration.ofMillis(random.nextLong(longest + 1)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while waiting for another try", interrupted);
        }
    }
}
