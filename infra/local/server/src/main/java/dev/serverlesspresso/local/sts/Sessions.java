package dev.serverlesspresso.local.sts;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalMap;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.journal.JsonDataType;
import dev.serverlesspresso.local.time.Scheduler;
import dev.serverlesspresso.local.time.Scheduler.Appointment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The live sessions: found by their access key, forgotten by an index of when they end. What has ended is kept for a
 * little while, so that its owner is told that it has expired and not that it never was.
 */
final class Sessions implements AutoCloseable {
    /** How many may live at once; AWS throttles AssumeRole as well. */
    static final int MOST = 10_000;

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int AT_ONCE = 500;

    private final Journal journal;
    private final Scheduler scheduler;
    private final JournalMap<String, JsonNode> sessions;
    private final JournalMap<String, String> ends;
    private @Nullable Appointment next;
    private boolean closed;

    Sessions(Journal journal, Scheduler scheduler) {
        this.journal = journal;
        this.scheduler = scheduler;
        sessions = journal.map("sts.sessions", StringDataType.INSTANCE, JsonDataType.INSTANCE);
        ends = journal.map("sts.sessions.ends", StringDataType.INSTANCE, StringDataType.INSTANCE);
        if (ends.size() != sessions.size()) {
            journal.write(this::index);
        }
        look();
    }

    /** A journal of an earlier build has sessions without an index. */
    private boolean index(JournalTransaction transaction) {
        Iterator<Map.Entry<String, JsonNode>> all = sessions.ascending(null);
        while (all.hasNext()) {
            Session session = Session.of(all.next().getValue());
            ends.put(transaction, end(session), session.accessKeyId());
        }
        return true;
    }

    Optional<Session> find(String accessKeyId) {
        return Optional.ofNullable(sessions.get(accessKeyId)).map(Session::of);
    }

    void put(JournalTransaction transaction, Session session) {
        forget(transaction);
        if (sessions.size() >= MOST) {
            throw AwsError.badRequest("Throttling", "Rate exceeded: " + MOST + " sessions are live");
        }
        sessions.put(transaction, session.accessKeyId(), session.toJson());
        ends.put(transaction, end(session), session.accessKeyId());
        transaction.afterCommit(this::look);
    }

    /** Sorted by time, which has ten digits until the year 2286. */
    private static String end(Session session) {
        return session.expiration().getEpochSecond() + "/" + session.accessKeyId();
    }

    private static Instant time(String end) {
        return Instant.ofEpochSecond(Long.parseLong(end.substring(0, end.indexOf('/'))));
    }

    private void forget(JournalTransaction transaction) {
        Instant before = scheduler.now().minus(KEPT);
        List<Map.Entry<String, String>> ended = new ArrayList<>();
        Iterator<Map.Entry<String, String>> soonest = ends.ascending(null);
        while (soonest.hasNext() && ended.size() < AT_ONCE) {
            Map.Entry<String, String> end = soonest.next();
            if (time(end.getKey()).isAfter(before)) {
                break;
            }
            ended.add(end);
        }
        ended.forEach(end -> {
            ends.remove(transaction, end.getKey());
            sessions.remove(transaction, end.getValue());
        });
    }

    /** Comes back when the first of them is to be forgotten. */
    private synchronized void look() {
        if (next != null) {
            next.cancel();
            next = null;
        }
        String first = ends.firstKey();
        if (first != null && !closed) {
            next = scheduler.at(time(first).plus(KEPT), this::clean);
        }
    }

    private void clean() {
        var unused = journal.submit(transaction -> {
            forget(transaction);
            transaction.afterCommit(this::look);
            return true;
        });
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (next != null) {
            next.cancel();
        }
    }
}
