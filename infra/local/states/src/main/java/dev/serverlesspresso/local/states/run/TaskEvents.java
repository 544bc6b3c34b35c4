package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.states.definition.TaskResource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The history events of one attempt of a task. */
final class TaskEvents {
    private final Step step;
    private final TaskResource resource;

    TaskEvents(Step step, TaskResource resource) {
        this.step = step;
        this.resource = resource;
    }

    void scheduled(JsonNode arguments, @Nullable Long timeout, @Nullable Long heartbeat) {
        ObjectNode details = Details.task(resource).put("region", Arns.REGION);
        details.put("parameters", Payload.text(arguments));
        if (timeout != null) {
            details.put("timeoutInSeconds", timeout);
        }
        if (heartbeat != null) {
            details.put("heartbeatInSeconds", heartbeat);
        }
        step.event("TaskScheduled", "taskScheduledEventDetails", details);
        step.event("TaskStarted", "taskStartedEventDetails", Details.task(resource));
    }

    void submitted(JsonNode response) {
        step.event("TaskSubmitted", "taskSubmittedEventDetails", Details.taskOutput(resource, Payload.text(response)));
    }

    /** The service has refused the call; with a token to wait for, it could not even be submitted. */
    void failed(ServiceError failure) {
        ObjectNode details = Details.taskError(resource, failure.error(), failure.cause());
        if (resource.waitForToken()) {
            step.event("TaskSubmitFailed", "taskSubmitFailedEventDetails", details);
        } else {
            step.event("TaskFailed", "taskFailedEventDetails", details);
        }
    }
}
