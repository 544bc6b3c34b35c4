package dev.serverlesspresso.local.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.h2.mvstore.type.StringDataType;

/**
 * Writes as orders do: some thirty transactions for each, which overwrite a few hot rows, add and remove timers, tokens
 * and messages, and leave a row and a history that are removed when the order is old.
 */
final class OrdersLoad {
    private static final int TRANSACTIONS = 30;

    private final Journal journal;
    private final int kept;
    private final LongSupplier written;
    private final Random random = new Random(42);
    private final JournalMap<String, String> shops;
    private final JournalMap<String, String> orders;
    private final JournalMap<String, String> history;
    private final JournalMap<String, String> frames;
    private final JournalMap<String, String> timers;
    private final JournalMap<String, String> messages;
    private final Deque<Integer> ended = new ArrayDeque<>();
    private int next;
    private long writtenBefore;
    private long mostWritten;
    private LongConsumer watcher = nanos -> {};

    /**
     * Prepares the load.
     *
     * @param kept how many orders are remembered
     * @param written how many bytes were written to the disk until now
     */
    OrdersLoad(Journal journal, int kept, LongSupplier written) {
        this.journal = journal;
        this.kept = kept;
        this.written = written;
        shops = map("shops");
        orders = map("orders");
        history = map("history");
        frames = map("frames");
        timers = map("timers");
        messages = map("messages");
    }

    private JournalMap<String, String> map(String name) {
        return journal.map(name, StringDataType.INSTANCE, StringDataType.INSTANCE);
    }

    /** One order from its first transaction to its last; returns how long the slowest took, in nanoseconds. */
    long order() {
        int order = next++;
        String key = key(order);
        long slowest = 0;
        for (int step = 0; step < TRANSACTIONS; step++) {
            int now = step;
            slowest = Math.max(slowest, write(transaction -> step(transaction, key, now)));
        }
        ended.add(order);
        if (ended.size() > kept) {
            String old = key(ended.remove());
            write(transaction -> forget(transaction, old));
        }
        return slowest;
    }

    /** Tells of each write how many nanoseconds it took. */
    void onWrite(LongConsumer newWatcher) {
        watcher = newWatcher;
    }

    private long write(Function<JournalTransaction, Boolean> work) {
        long begun = System.nanoTime();
        journal.write(work);
        long took = System.nanoTime() - begun;
        watcher.accept(took);
        long now = written.getAsLong();
        mostWritten = Math.max(mostWritten, now - writtenBefore);
        writtenBefore = now;
        return took;
    }

    /** The most that was written to the disk from one transaction to the next. */
    long mostWritten() {
        return mostWritten;
    }

    /** Spread over the maps, as ids are. */
    private static String key(int order) {
        return String.format("%08x-%d", order * 0x9E3779B9, order);
    }

    private boolean step(JournalTransaction transaction, String key, int step) {
        shops.put(transaction, "shop-" + random.nextInt(30), json(600));
        orders.put(transaction, key, json(1_500));
        history.put(transaction, key + "|" + step, json(700));
        frames.put(transaction, key, json(2_000));
        timers.put(transaction, step + "|" + key, key);
        messages.put(transaction, key + "|" + step, json(1_000));
        if (step > 0) {
            timers.remove(transaction, step - 1 + "|" + key);
            messages.remove(transaction, key + "|" + (step - 1));
        }
        if (step == TRANSACTIONS - 1) {
            frames.remove(transaction, key);
            timers.remove(transaction, step + "|" + key);
            messages.remove(transaction, key + "|" + step);
        }
        return true;
    }

    private boolean forget(JournalTransaction transaction, String key) {
        orders.remove(transaction, key);
        for (int step = 0; step < TRANSACTIONS; step++) {
            history.remove(transaction, key + "|" + step);
        }
        return true;
    }

    private String json(int length) {
        StringBuilder text = new StringBuilder("{\"state\":\"QUEUED\",\"version\":" + random.nextInt(1_000));
        while (text.length() < length) {
            text.append(",\"").append(Integer.toHexString(random.nextInt())).append("\":\"some text\"");
        }
        return text.append('}').toString();
    }
}
