package dev.serverlesspresso.local.iot.broker;

import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Brings each message to whoever subscribed to its topic. Everything happens under one lock, in memory; only retained
 * messages are journalled.
 */
public final class Broker {
    /** AWS's limit of unacknowledged messages to one client. */
    public static final int WINDOW = 100;

    private static final int MOST_SUBSCRIPTIONS = 50;

    private final Scheduler scheduler;
    private final IotSettings settings;
    private final RetainedMessages retained;
    private final Map<String, Session> sessions = new HashMap<>();
    private final TopicTree<Session> subscriptions = new TopicTree<>();
    private long connections;
    private long published;
    private long delivered;

    public Broker(Journal journal, Scheduler scheduler, IotSettings settings) {
        this.scheduler = scheduler;
        this.settings = settings;
        retained = new RetainedMessages(journal);
    }

    /** What a client asks for when it connects. A {@code lifetime} of zero ends the session with its connection. */
    public record Arrival(String clientId, boolean cleanStart, Duration lifetime, int window) {}

    /** The client's session, and whether it was there before. */
    public record Attachment(Session session, boolean present) {}

    /** Connects a client: whoever had its id is sent away, and what waited for it is sent. */
    public synchronized Attachment attach(Arrival arrival, Link link) {
        connections++;
        Session before = sessions.get(arrival.clientId());
        if (before != null) {
            takeOver(before);
        }
        boolean present = before != null && before.isPersistent() && !arrival.cleanStart();
        if (before != null && !present) {
            remove(before);
        }
        Session session = present && before != null ? before : newSession(arrival.clientId());
        session.lifetime = arrival.lifetime();
        session.link = link;
        session.window = Math.min(WINDOW, arrival.window());
        send(session);
        return new Attachment(session, present);
    }

    private static void takeOver(Session session) {
        if (session.end != null) {
            session.end.cancel();
            session.end = null;
        }
        Link link = session.link;
        if (link != null) {
            session.link = null;
            session.outbox.disconnected();
            link.end(Link.Ending.TAKEN_OVER);
        }
    }

    private Session newSession(String clientId) {
        Session session = new Session(clientId, new Outbox(settings.queuedMessages(), settings.queuedBytes()));
        sessions.put(clientId, session);
        return session;
    }

    /** The connection is gone; {@code lifetime} is how long the session is to outlive it. */
    public synchronized void detach(Session session, Link link, Duration lifetime) {
        if (session.link != link) {
            return;
        }
        session.link = null;
        session.lifetime = lifetime;
        session.outbox.disconnected();
        if (session.isPersistent()) {
            session.end = scheduler.after(lifetime, () -> expire(session));
        } else {
            remove(session);
        }
    }

    /** Ends a client's connection from outside; false if it has none. */
    public synchronized boolean disconnect(String clientId, boolean forget, boolean withoutWill) {
        Session session = sessions.get(clientId);
        Link link = session == null ? null : session.link;
        if (session == null || link == null) {
            return false;
        }
        link.end(withoutWill ? Link.Ending.DISCONNECTED_WITHOUT_WILL : Link.Ending.DISCONNECTED);
        detach(session, link, forget ? Duration.ZERO : session.lifetime);
        return true;
    }

    private synchronized void expire(Session session) {
        if (session.link == null && sessions.get(session.clientId()) == session) {
            remove(session);
        }
    }

    private void remove(Session session) {
        sessions.remove(session.clientId(), session);
        session.subscriptions.keySet().forEach(filter -> subscriptions.remove(session, filter));
    }

    /** Subscribes and sends what is retained; false if the client has as many subscriptions as it may have. */
    public synchronized boolean subscribe(Session session, Subscription subscription) {
        String filter = subscription.filter();
        boolean isNew = !session.subscriptions.containsKey(filter);
        if (isNew && session.subscriptions.size() >= MOST_SUBSCRIPTIONS) {
            return false;
        }
        session.subscriptions.put(filter, subscription);
        subscriptions.put(session, subscription);
        boolean wanted = subscription.retained() == Subscription.Retained.ALWAYS
                || (subscription.retained() == Subscription.Retained.IF_NEW && isNew);
        if (wanted) {
            for (Message message : retained.matching(filter, scheduler.now())) {
                offer(session, message, Math.min(message.qos(), subscription.qos()), true);
            }
        }
        return true;
    }

    /** False if there was no such subscription. */
    public synchronized boolean unsubscribe(Session session, String filter) {
        subscriptions.remove(session, filter);
        return session.subscriptions.remove(filter) != null;
    }

    /** Sends a message to everyone who wants it. The future is done when a retained message is durable. */
    public synchronized CompletableFuture<Void> publish(Message message) {
        published += message.units();
        Map<Session, Subscription> receivers = new LinkedHashMap<>();
        subscriptions.match(message.topic(), (session, subscription) -> {
            if (!(subscription.noLocal() && session.clientId().equals(message.publisher()))) {
                receivers.merge(session, subscription, Subscription::and);
            }
        });
        receivers.forEach((session, subscription) -> offer(
                session,
                message,
                Math.min(message.qos(), subscription.qos()),
                message.retain() && subscription.retainAsPublished()));
        return message.retain() ? retained.store(message, scheduler.now()) : CompletableFuture.completedFuture(null);
    }

    /** A client has a QoS 1 message. */
    public synchronized void acknowledge(Session session, Link link, int packetId) {
        if (session.link == link && session.outbox.acknowledge(packetId)) {
            send(session);
        }
    }

    private void offer(Session session, Message message, int qos, boolean retain) {
        Link link = session.link;
        if (link != null && !link.mayReceive(message.topic())) {
            return;
        }
        if (qos == 0) {
            if (link != null) {
                deliver(link, new OutgoingPublish(0, message, 0, retain, false));
            }
        } else if (link != null || session.isPersistent()) {
            boolean fits = session.outbox.add(message, retain, scheduler.now());
            if (link != null && !fits) {
                link.end(Link.Ending.TOO_SLOW);
            }
            send(session);
        }
    }

    private void send(Session session) {
        Link link = session.link;
        if (link == null) {
            return;
        }
        Instant now = scheduler.now();
        session.outbox.forget(now.minus(settings.sessionLifetime()), now);
        for (Optional<OutgoingPublish> next = session.outbox.next(session.window);
                next.isPresent();
                next = session.outbox.next(session.window)) {
            OutgoingPublish publish = next.get();
            if (link.mayReceive(publish.message().topic())) {
                deliver(link, publish);
            } else {
                session.outbox.acknowledge(publish.packetId());
            }
        }
    }

    private void deliver(Link link, OutgoingPublish publish) {
        delivered += publish.message().units();
        link.deliver(publish);
    }

    public RetainedMessages retained() {
        return retained;
    }

    public synchronized IotCounts counts() {
        return new IotCounts(connections, published, delivered);
    }

    /** Ends every connection. */
    public synchronized void close() {
        for (Session session : List.copyOf(sessions.values())) {
            if (session.end != null) {
                session.end.cancel();
            }
            if (session.link != null) {
                session.link.end(Link.Ending.SHUTTING_DOWN);
            }
        }
    }
}
