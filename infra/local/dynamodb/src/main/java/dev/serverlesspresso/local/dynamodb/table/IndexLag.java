package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.dynamodb.value.Bytes;
import dev.serverlesspresso.local.dynamodb.value.Item;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What global indexes do not show yet. On AWS a change of the table is in them a moment later, usually within a fraction
 * of a second ("Using Global Secondary Indexes in DynamoDB", data synchronization); here at once, unless a lag is set.
 */
public final class IndexLag {
    private final Clock clock;
    private final Map<Long, Deque<Change>> recent = new HashMap<>();
    private Duration lag = Duration.ZERO;

    IndexLag(Clock clock) {
        this.clock = clock;
    }

    private record Change(Instant at, Bytes key, Optional<Item> before) {}

    /** Changes from now on are in the global indexes that much later. */
    public synchronized void set(Duration time) {
        lag = time;
        if (lag.isZero()) {
            recent.clear();
        }
    }

    /** An item of the table with that map has been put in the place of {@code before}. */
    synchronized void changed(long table, Bytes key, @Nullable Item before) {
        if (!lag.isZero()) {
            unseen(table).add(new Change(clock.instant(), key, Optional.ofNullable(before)));
        }
    }

    /** What global indexes of the table still show in the place of some of its items; by their keys in the table. */
    synchronized Map<Bytes, Optional<Item>> shown(long table) {
        Map<Bytes, Optional<Item>> shown = new HashMap<>();
        if (!lag.isZero()) {
            unseen(table).forEach(change -> shown.putIfAbsent(change.key(), change.before()));
        }
        return shown;
    }

    private Deque<Change> unseen(long table) {
        Deque<Change> changes = recent.computeIfAbsent(table, map -> new ArrayDeque<>());
        Instant since = clock.instant().minus(lag);
        while (!changes.isEmpty() && !changes.element().at().isAfter(since)) {
            changes.remove();
        }
        return changes;
    }
}
