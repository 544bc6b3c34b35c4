package dev.serverlesspresso.deploy.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** Waits for what takes AWS a while. */
public record Waiting(InstantSource clock, Pause pause) {

    /** Lets time go by. */
    @FunctionalInterface
    public interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    public static Waiting inRealTime() {
        return new Waiting(InstantSource.system(), duration -> Thread.sleep(duration.toMillis()));
    }

    /** Whether it came true within the limit. It is looked at once at least. */
    public boolean until(BooleanSupplier condition, Duration every, Duration limit) {
        Instant end = clock.instant().plus(limit);
        while (!condition.getAsBoolean()) {
            if (!clock.instant().isBefore(end)) {
                return false;
            }
            try {
                pause.of(every);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refusal("interrupted: what AWS has begun goes on there");
            }
        }
        return true;
    }
}
