package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.states.store.Execution;
import dev.serverlesspresso.local.states.store.Status;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells EventBridge what has become of a Standard execution. */
final class StatusEvents {
    private static final Logger LOG = LoggerFactory.getLogger(StatusEvents.class);

    private final Environment environment;

    StatusEvents(Environment environment) {
        this.environment = environment;
    }

    void publish(JournalTransaction transaction, Execution execution) {
        ObjectNode event = Json.object();
        event.put("version", "0")
                .put("id", environment.ids().uuid().toString())
                .put("detail-type", "Step Functions Execution Status Change")
                .put("source", "aws.states")
                .put("account", Arns.ACCOUNT)
                .put(
                        "time",
                        Instant.ofEpochMilli(environment.now())
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())
                .put("region", Arns.REGION);
        event.putArray("resources").add(execution.arn());
        event.set("detail", detail(execution));
        try {
            transaction.attempt(() -> {
                environment.statusChanges().publish(transaction, event);
                return event;
            });
        } catch (RuntimeException e) {
            LOG.error("nobody was told that {} is {}", execution.arn(), execution.status(), e);
        }
    }

    private static ObjectNode detail(Execution execution) {
        Execution.End end = execution.end();
        String output = end == null ? null : end.output();
        ObjectNode detail = Json.object();
        detail.put("executionArn", execution.arn())
                .put("stateMachineArn", execution.machineArn())
                .put("name", execution.name())
                .put("status", execution.status().name())
                .put("startDate", execution.startedAt())
                .put("stopDate", end == null ? null : (Long) end.stoppedAt())
                .put("input", execution.input())
                .put("output", output);
        detail.putNull("stateMachineVersionArn");
        detail.putNull("stateMachineAliasArn");
        detail.put("redriveCount", 0);
        detail.putNull("redriveDate");
        boolean redrivable = execution.status() != Status.RUNNING && execution.status() != Status.SUCCEEDED;
        detail.put("redriveStatus", redrivable ? "REDRIVABLE" : "NOT_REDRIVABLE");
        detail.put("redriveStatusReason", reason(execution.status()));
        detail.putObject("inputDetails").put("included", true);
        if (output == null) {
            detail.putNull("outputDetails");
        } else {
            detail.putObject("outputDetails").put("included", true);
        }
        return detail.put("error", end == null ? null : end.error()).put("cause", end == null ? null : end.cause());
    }

    private static @Nullable String reason(Status status) {
        return switch (status) {
            case RUNNING, SUCCEEDED -> "Execution is " + status + " and cannot be redriven";
            default -> null;
        };
    }
}
