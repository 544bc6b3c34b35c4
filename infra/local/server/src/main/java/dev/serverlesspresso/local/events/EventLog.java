package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.time.Scheduler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Matches every event that is put on a bus, and writes down what has to be delivered. */
final class EventLog {
    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);

    private final EventsState state;
    private final Deliveries deliveries;
    private final Scheduler scheduler;
    private final Patterns patterns = new Patterns();
    private final List<BiConsumer<String, JsonNode>> observers = new CopyOnWriteArrayList<>();

    EventLog(EventsState state, Deliveries deliveries, Scheduler scheduler) {
        this.state = state;
        this.deliveries = deliveries;
        this.scheduler = scheduler;
    }

    Patterns patterns() {
        return patterns;
    }

    List<BiConsumer<String, JsonNode>> observers() {
        return observers;
    }

    /** As on AWS, an event for a bus that does not exist is taken and goes nowhere. */
    void append(JournalTransaction transaction, String bus, JsonNode event) {
        if (!state.hasBus(bus)) {
            LOG.warn(
                    "event {} of type {} was put on event bus {}, which does not exist",
                    event.path("id").asString(),
                    event.path("detail-type").asString(),
                    bus);
            return;
        }
        String text = event.toString();
        for (JsonNode rule : state.rules(bus)) {
            if (!rule.path("State").asString().equals("DISABLED")
                    && patterns.matches(rule.path("EventPattern").asString(), text)) {
                deliver(transaction, rule, event);
            }
        }
        transaction.afterCommit(() -> observers.forEach(observer -> observer.accept(bus, event)));
    }

    private void deliver(JournalTransaction transaction, JsonNode rule, JsonNode event) {
        for (JsonNode target : rule.path("Targets")) {
            deliveries.add(transaction, Delivery.first(rule, target, event, scheduler.now()));
        }
    }
}
