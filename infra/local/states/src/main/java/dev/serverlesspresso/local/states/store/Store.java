package dev.serverlesspresso.local.states.store;

import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalMap;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.journal.JsonDataType;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/** The journal maps of Step Functions. */
public final class Store {
    private final JournalMap<String, Machine> machines;
    private final JournalMap<String, Machine> revisions;
    private final JournalMap<String, Execution> executions;
    private final JournalMap<String, String> listing;
    private final JournalMap<String, Frame> frames;
    private final JournalMap<String, Timer> timers;
    private final JournalMap<String, String> tokens;
    private final JournalMap<String, Taken> taken;
    private final JournalMap<String, HistoryEvent> history;
    private final JournalMap<String, Long> remembered;
    private final JournalMap<String, String> rememberedByTime;

    public Store(Journal journal) {
        machines = map(journal, "states.machines", Machine.class);
        revisions = map(journal, "states.revisions", Machine.class);
        executions = map(journal, "states.executions", Execution.class);
        listing = journal.map("states.listing", StringDataType.INSTANCE, StringDataType.INSTANCE);
        frames = map(journal, "states.frames", Frame.class);
        timers = map(journal, "states.timers", Timer.class);
        tokens = journal.map("states.tokens", StringDataType.INSTANCE, StringDataType.INSTANCE);
        taken = map(journal, "states.taken", Taken.class);
        history = map(journal, "states.history", HistoryEvent.class);
        remembered = journal.map("states.deliveries", StringDataType.INSTANCE, LongDataType.INSTANCE);
        rememberedByTime = journal.map("states.deliveriesByTime", StringDataType.INSTANCE, StringDataType.INSTANCE);
    }

    private static <T> JournalMap<String, T> map(Journal journal, String name, Class<T> type) {
        return journal.map(name, StringDataType.INSTANCE, JsonDataType.of(type, 1024));
    }

    /** By ARN. */
    public JournalMap<String, Machine> machines() {
        return machines;
    }

    /** Machines as they were, by revision. */
    public JournalMap<String, Machine> revisions() {
        return revisions;
    }

    /** By ARN; Express executions only while they run. */
    public JournalMap<String, Execution> executions() {
        return executions;
    }

    /** ARNs of Standard executions by {@link #listKey}. */
    public JournalMap<String, String> listing() {
        return listing;
    }

    /** By key. */
    public JournalMap<String, Frame> frames() {
        return frames;
    }

    /** By time. */
    public JournalMap<String, Timer> timers() {
        return timers;
    }

    /** The frames that wait for a task token, by token. */
    public JournalMap<String, String> tokens() {
        return tokens;
    }

    /** What frames have got but not worked off yet, by the frame's key. */
    public JournalMap<String, Taken> taken() {
        return taken;
    }

    /** By {@link #historyKey}. */
    public JournalMap<String, HistoryEvent> history() {
        return history;
    }

    /** When an Express execution was begun by a delivery, by its ARN. */
    public JournalMap<String, Long> remembered() {
        return remembered;
    }

    /** The same ARNs, the oldest first. */
    public JournalMap<String, String> rememberedByTime() {
        return rememberedByTime;
    }

    /** Sorts a machine's executions by their start. */
    public static String listKey(Execution execution) {
        return String.format(
                Locale.ROOT, "%s|%015d|%s", execution.machineArn(), execution.startedAt(), execution.name());
    }

    /** Sorts an execution's events by their id. */
    public static String historyKey(String execution, long id) {
        return String.format(Locale.ROOT, "%s|%06d", execution, id);
    }

    /** Takes an execution that has ended out of everything, its history included. */
    public void forget(JournalTransaction transaction, Execution execution) {
        Timer retention = execution.retention();
        if (retention != null) {
            timers.remove(transaction, retention.key());
        }
        executions.remove(transaction, execution.arn());
        listing.remove(transaction, listKey(execution));
        removeAll(transaction, history, execution.arn() + "|");
    }

    /** Removes each entry whose key begins with the prefix. */
    public static <V> void removeAll(JournalTransaction transaction, JournalMap<String, V> map, String prefix) {
        Iterator<Map.Entry<String, V>> entries = map.ascending(prefix);
        while (entries.hasNext()) {
            String key = entries.next().getKey();
            if (!key.startsWith(prefix)) {
                return;
            }
            map.remove(transaction, key);
        }
    }
}
