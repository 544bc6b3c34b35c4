package dev.serverlesspresso.kit.time;

import java.time.Duration;

/** Does again and again what a crash may have left undone. Any number of instances may do so at once. */
public interface Sweeper {

    /** How long it is, on average, from one sweep to the next. */
    Duration every();

    void sweep();
}
