package dev.serverlesspresso.benchmarks;

import dev.serverlesspresso.local.dynamodb.capacity.Capacity;
import dev.serverlesspresso.local.server.LocalAws;
import dev.serverlesspresso.local.server.Usage;
import java.util.List;
import java.util.Map;

/** Reads what has been used until now. */
record Meter(LocalAws aws, OrderEvents events, IotMeter iot) {
    /** Express executions are billed by begun 100 ms and 64 MB; what they take here says nothing about AWS. */
    static final double LEAST_GB_SECONDS = 0.1 * 64 / 1024;

    private static final double GB = 1024.0 * 1024 * 1024;

    /** A reading: what AWS charges for, and what it is made of. */
    record Reading(
            Quantities quantities,
            Usage usage,
            Map<String, Long> eventCounts,
            List<Long> transitions,
            long connects,
            long acknowledgements) {
        Capacity.Units table(String name) {
            return usage.dynamodb().tables().getOrDefault(name, new Capacity.Units(0, 0));
        }
    }

    Reading read() {
        Usage usage = aws.usage();
        List<Long> transitions =
                events.ended().stream().map(aws.states()::transitions).toList();
        Quantities quantities = new Quantities(Map.of(
                Charge.TRANSITIONS,
                (double) transitions.stream().mapToLong(Long::longValue).sum(),
                Charge.EXPRESS_REQUESTS,
                (double) usage.expressRequests(),
                Charge.EXPRESS_DURATION,
                usage.expressRequests() * LEAST_GB_SECONDS,
                Charge.EVENTS,
                (double) usage.putEventsEntries(),
                Charge.ARCHIVE,
                events.bytes() / GB,
                Charge.WRITE_UNITS,
                usage.dynamodb().total().write(),
                Charge.READ_UNITS,
                usage.dynamodb().total().read(),
                Charge.QUEUE_REQUESTS,
                (double) usage.sqsRequests(),
                Charge.IOT_MESSAGES,
                (double) (usage.iot().messagesPublished() + usage.iot().messagesDelivered() + iot.messages())));
        return new Reading(quantities, usage, events.counts(), transitions, iot.connects(), iot.acknowledgements());
    }
}
