package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.kit.problem.Overloaded;
import dev.serverlesspresso.kit.problem.Unavailable;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets the requests of this instance for one row of a table go one after the other, in the order of their arrival, so
 * that their transactions do not cancel each other. Waiting has a limit.
 */
final class Turns {

    private final ConcurrentMap<String, Turn> turns = new ConcurrentHashMap<>();
    private final Duration longest;

    /** {@code longest} is how long a request waits before it is refused. */
    Turns(Duration longest) {
        this.longest = longest;
    }

    private record Turn(Semaphore free, AtomicInteger users) {}

    <T> T take(String row, Supplier<T> work) {
        Turn turn = enter(row);
        try {
            if (!turn.free().tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Overloaded("no turn within " + longest.toMillis() + " ms");
            }
            try {
                return work.get();
            } finally {
                turn.free().release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while waiting for a turn", interrupted);
        } finally {
            leave(row);
        }
    }

    private Turn enter(String row) {
        return turns.compute(row, (key, there) -> {
            Turn turn = there == null ? new Turn(new Semaphore(1, true), new AtomicInteger()) : there;
            turn.users().incrementAndGet();
            return turn;
        });
    }

    private void leave(String row) {
        turns.computeIfPresent(row, (key, turn) -> turn.users().decrementAndGet() == 0 ? null : turn);
    }

    int rows() {
        return turns.size();
    }
}
