package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.AwsError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which queues were purged or deleted within the last minute: one may not be purged again, nor may a name be used again
 * (PurgeQueueInProgress of PurgeQueue, QueueDeletedRecently of CreateQueue in the API Reference). A restart forgets it.
 */
final class RecentQueues {
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private final Clock clock;
    private final Map<String, Instant> purged = new ConcurrentHashMap<>();
    private final Map<String, Instant> deleted = new ConcurrentHashMap<>();

    RecentQueues(Clock clock) {
        this.clock = clock;
    }

    void check(String operation, ObjectNode request) {
        if (operation.equals("PurgeQueue") && isRecent(purged, name(request))) {
            throw AwsError.badRequest(
                    "PurgeQueueInProgress",
                    "Only one PurgeQueue operation on " + name(request) + " is allowed every 60 seconds.");
        }
        if (operation.equals("CreateQueue")
                && isRecent(deleted, request.path("QueueName").asString())) {
            throw AwsError.badRequest(
                    "QueueDeletedRecently",
                    "You must wait 60 seconds after deleting a queue before you can create another with the same"
                            + " name.");
        }
    }

    /** To be called when an operation has succeeded. */
    void done(String operation, ObjectNode request) {
        if (operation.equals("PurgeQueue")) {
            note(purged, name(request));
        }
        if (operation.equals("DeleteQueue")) {
            purged.remove(name(request));
            note(deleted, name(request));
        }
    }

    private static String name(ObjectNode request) {
        return StoredAttributes.name(request.path("QueueUrl").asString());
    }

    private boolean isRecent(Map<String, Instant> times, String name) {
        Instant time = times.get(name);
        return time != null && clock.instant().isBefore(time.plus(MINUTE));
    }

    private void note(Map<String, Instant> times, String name) {
        Instant now = clock.instant();
        times.values().removeIf(time -> !now.isBefore(time.plus(MINUTE)));
        times.put(name, now);
    }
}
