package dev.serverlesspresso.local.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock, and work to be done when it shows a certain time. */
public interface Scheduler extends AutoCloseable {
    Clock clock();

    default Instant now() {
        return clock().instant();
    }

    /** Runs the work once the clock has reached {@code when}; at once, though never on the caller's thread, if it has. */
    Appointment at(Instant when, Runnable work);

    default Appointment after(Duration delay, Runnable work) {
        return at(now().plus(delay), work);
    }

    @Override
    void close();

    /** Work that is still to come. */
    @FunctionalInterface
    interface Appointment {
        /** Forgets the work if it has not begun. */
        void cancel();
    }
}
