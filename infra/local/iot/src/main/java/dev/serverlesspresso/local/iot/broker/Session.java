package dev.serverlesspresso.local.iot.broker;

import dev.serverlesspresso.local.time.Scheduler.Appointment;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the broker remembers of one client id. Guarded by the broker. */
public final class Session {
    private final String clientId;
    final Map<String, Subscription> subscriptions = new HashMap<>();
    final Outbox outbox;
    Duration lifetime = Duration.ZERO;
    int window = Broker.WINDOW;

    @Nullable
    Link link;

    @Nullable
    Appointment end;

    Session(String clientId, Outbox outbox) {
        this.clientId = clientId;
        this.outbox = outbox;
    }

    public String clientId() {
        return clientId;
    }

    boolean isPersistent() {
        return !lifetime.isZero();
    }
}
