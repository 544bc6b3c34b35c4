package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.table.TableDefinition;
import dev.serverlesspresso.local.dynamodb.table.TableStore;
import dev.serverlesspresso.local.dynamodb.table.Tables;
import dev.serverlesspresso.local.dynamodb.value.Bytes;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalException;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.time.Scheduler;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes items whose time to live is over, and forgets old request tokens, a few seconds after they are due. */
public final class Expiry {
    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    private static final Duration PERIOD = Duration.ofSeconds(10);
    private static final int BATCH = 1_000;

    private final Journal journal;
    private final Scheduler scheduler;
    private final Tables tables;
    private final RequestTokens tokens;
    private Scheduler.@Nullable Appointment next;
    private boolean running;

    public Expiry(Journal journal, Scheduler scheduler, Tables tables, RequestTokens tokens) {
        this.journal = journal;
        this.scheduler = scheduler;
        this.tables = tables;
        this.tokens = tokens;
    }

    public synchronized void start() {
        if (!running) {
            running = true;
            next = scheduler.after(PERIOD, this::round);
        }
    }

    public synchronized void stop() {
        running = false;
        if (next != null) {
            next.cancel();
        }
    }

    private synchronized void round() {
        if (!running) {
            return;
        }
        try {
            if (journal.read(this::anythingDue)) {
                var unused = journal.submit(this::sweep).exceptionally(Expiry::failed);
            }
        } catch (JournalException e) {
            LOG.warn("expired items could not be looked for", e);
        }
        next = scheduler.after(PERIOD, this::round);
    }

    private boolean anythingDue() {
        Iterator<Map.Entry<String, TableDefinition>> all = tables.from(null);
        while (all.hasNext()) {
            if (!tables.store(all.next().getValue()).expired(scheduler.now(), 1).isEmpty()) {
                return true;
            }
        }
        return tokens.anyOld();
    }

    private Integer sweep(JournalTransaction transaction) {
        int deleted = 0;
        Iterator<Map.Entry<String, TableDefinition>> all = tables.from(null);
        while (all.hasNext()) {
            TableDefinition table = all.next().getValue();
            TableStore store = tables.store(table);
            List<Bytes> keys = store.expired(scheduler.now(), BATCH);
            keys.forEach(key -> store.replace(transaction, key, store.get(key), null));
            deleted += keys.size();
        }
        tokens.forgetOld(transaction);
        LOG.debug("{} expired items deleted", deleted);
        return deleted;
    }

    private static Integer failed(Throwable error) {
        LOG.warn("expired items could not be deleted", error);
        return 0;
    }
}
