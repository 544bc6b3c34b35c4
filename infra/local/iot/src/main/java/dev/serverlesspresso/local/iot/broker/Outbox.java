package dev.serverlesspresso.local.iot.broker;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The QoS 1 messages of one client: those on their way, and those that wait. Bounded by number and by bytes. */
final class Outbox {
    private static final int LAST_PACKET_ID = 65_535;

    private final int mostMessages;
    private final long mostBytes;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Map<Integer, Waiting> inFlight = new LinkedHashMap<>();
    private long waitingBytes;
    private int lastPacketId;

    Outbox(int mostMessages, long mostBytes) {
        this.mostMessages = mostMessages;
        this.mostBytes = mostBytes;
    }

    /** A message that is not acknowledged; {@code packetId} is 0 until it was sent for the first time. */
    record Waiting(Message message, boolean retain, Instant since, int packetId) {}

    /** Adds a message; if there is no room, the oldest go, and the answer is false. */
    boolean add(Message message, boolean retain, Instant now) {
        waiting.addLast(new Waiting(message, retain, now, 0));
        waitingBytes += message.payload().size();
        boolean fits = fits();
        while (!fits()) {
            waitingBytes -= waiting.removeFirst().message().payload().size();
        }
        return fits;
    }

    private boolean fits() {
        return waiting.size() <= 1 || (waiting.size() <= mostMessages && waitingBytes <= mostBytes);
    }

    /** The next message to send, if one waits and no more than {@code window} are on their way. */
    Optional<OutgoingPublish> next(int window) {
        if (inFlight.size() >= window || waiting.isEmpty()) {
            return Optional.empty();
        }
        Waiting first = waiting.removeFirst();
        waitingBytes -= first.message().payload().size();
        boolean again = first.packetId() != 0;
        int packetId = again ? first.packetId() : freePacketId();
        inFlight.put(packetId, new Waiting(first.message(), first.retain(), first.since(), packetId));
        return Optional.of(new OutgoingPublish(packetId, first.message(), 1, first.retain(), again));
    }

    boolean acknowledge(int packetId) {
        return inFlight.remove(packetId) != null;
    }

    /** The connection is gone: what was on its way is to be sent again, first and with its old packet id. */
    void disconnected() {
        List<Waiting> again = new ArrayList<>(inFlight.values());
        inFlight.clear();
        for (int i = again.size() - 1; i >= 0; i--) {
            waiting.addFirst(again.get(i));
            waitingBytes += again.get(i).message().payload().size();
        }
    }

    /** Forgets what has waited since before {@code limit} or has expired. */
    void forget(Instant limit, Instant now) {
        waiting.removeIf(entry -> {
            boolean old = entry.since().isBefore(limit) || entry.message().isExpired(now);
            waitingBytes -= old ? entry.message().payload().size() : 0;
            return old;
        });
    }

    private int freePacketId() {
        do {
            lastPacketId = lastPacketId == LAST_PACKET_ID ? 1 : lastPacketId + 1;
        } while (inFlight.containsKey(lastPacketId));
        return lastPacketId;
    }
}
