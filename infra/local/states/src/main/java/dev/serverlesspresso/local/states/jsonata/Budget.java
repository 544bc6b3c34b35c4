package dev.serverlesspresso.local.states.jsonata;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one evaluation may use. Depth and size of one value are AWS's: a hundred levels, and as much as 873,782 numbers.
 * The time is AWS's five seconds. The amount of work and the sum of all values are ours and lie far beyond what is
 * evaluated in that time, so that no evaluation can use up the memory or the processor of the machine.
 */
public final class Budget {
    private static final int DEEPEST = 100;
    private static final int NUMBER = 8;
    private static final long LARGEST = 873_782L * NUMBER;
    private static final long ALL_TOGETHER = 128L << 20;
    private static final long MOST_WORK = 20_000_000;
    private static final int LOOKED_AT_EACH = 4_096;

    private final long started = System.nanoTime();
    private final long longest;
    private final long mostWork;
    private final boolean unfinished;
    private int depth;
    private long work;
    private long nextLook;
    private long produced;

    public Budget(Duration longest) {
        this(longest, MOST_WORK, false);
    }

    private Budget(Duration longest, long mostWork, boolean unfinished) {
        this.longest = longest.toNanos();
        this.mostWork = mostWork;
        this.unfinished = unfinished;
    }

    /** For an evaluation that is left unfinished, and not failed, when it needs more work than that. */
    public static Budget ofWork(long mostWork, Duration longest) {
        return new Budget(longest, mostWork, true);
    }

    /** How much work has been done; to be read by others when it is over. */
    public long spent() {
        return work;
    }

    void enter() {
        depth++;
        if (depth > DEEPEST) {
            throw JsonataException.bound("Stack overflow error: Check for non-terminating recursive function."
                    + "  Consider rewriting as tail-recursive. Depth=" + depth + " max=" + DEEPEST);
        }
        work(1);
    }

    void exit() {
        depth--;
    }

    /** Uses up a part of the work; about one unit for each item or character that is looked at. */
    void work(long units) {
        work += units;
        if (work < nextLook) {
            return;
        }
        nextLook = work + LOOKED_AT_EACH;
        if (work > mostWork
                || System.nanoTime() - started > longest
                || Thread.currentThread().isInterrupted()) {
            throw unfinished
                    ? JsonataException.leftUnfinished()
                    : JsonataException.bound("Expression evaluation timeout: Check for infinite loop");
        }
    }

    /** Asks for room before a value of that many bytes is made. */
    void room(long bytes) {
        produced += bytes;
        if (bytes > LARGEST || produced > ALL_TOGETHER) {
            throw JsonataException.bound(
                    "Expression evaluation memory limit exceeded: Check for excessive memory usage");
        }
        work(bytes / NUMBER);
    }

    /** Refuses a value that has grown beyond what one may be. */
    void length(long bytes) {
        if (bytes > LARGEST) {
            room(bytes);
        }
        work(1);
    }

    void numbers(long count) {
        room(count * NUMBER);
    }

    /** Refuses a value that is larger than one may be. */
    void check(@Nullable Object value) {
        room(Math.min(weight(value, 0), LARGEST + 1));
    }

    private long weight(@Nullable Object value, long held) {
        if (held > LARGEST) {
            return held;
        }
        if (value instanceof String text) {
            return held + text.length();
        }
        if (value instanceof Map<?, ?> map) {
            return weight(map.values(), weight(map.keySet(), held));
        }
        return value instanceof Collection<?> list ? weight(list, held) : held + NUMBER;
    }

    private long weight(Collection<?> items, long held) {
        long sum = held;
        for (Object item : items) {
            sum = weight(item, sum);
            if (sum > LARGEST) {
                return sum;
            }
        }
        return sum;
    }
}
