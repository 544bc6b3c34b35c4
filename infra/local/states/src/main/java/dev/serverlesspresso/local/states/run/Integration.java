package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.states.definition.TaskResource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the two kinds of integration make of requests, responses and errors. */
final class Integration {
    private static final Map<String, String> SDK_NAMES =
            Map.of("dynamodb", "DynamoDb", "eventbridge", "EventBridge", "sqs", "Sqs", "sfn", "Sfn");
    private static final Map<String, String> OPTIMISED_NAMES =
            Map.of("dynamodb", "DynamoDB", "events", "EventBridge", "sqs", "SQS");
    private static final Map<String, String> OPTIMISED_CLIENTS =
            Map.of("dynamodb", "AmazonDynamoDBv2", "events", "AmazonCloudWatchEvents", "sqs", "AmazonSQS");

    /** The request as the service takes it: optimised integrations turn objects into text where the service wants text. */
    JsonNode request(TaskResource resource, JsonNode arguments) {
        if (resource.sdk() || !arguments.isObject()) {
            return arguments;
        }
        if (resource.service().equals("sqs")) {
            return asText((ObjectNode) arguments.deepCopy(), "MessageBody");
        }
        if (resource.service().equals("events")) {
            ObjectNode copy = (ObjectNode) arguments.deepCopy();
            for (JsonNode entry : copy.path("Entries")) {
                if (entry instanceof ObjectNode object) {
                    asText(object, "Detail");
                }
            }
            return copy;
        }
        return arguments;
    }

    private static ObjectNode asText(ObjectNode object, String field) {
        JsonNode value = object.get(field);
        if (value != null && value.isContainer()) {
            object.put(field, Payload.text(value));
        }
        return object;
    }

    /** The response as the workflow gets it: optimised integrations add what they know of the HTTP exchange. */
    JsonNode response(TaskResource resource, JsonNode response, Supplier<UUID> ids) {
        if (resource.sdk() || !response.isObject()) {
            return response;
        }
        ObjectNode copy = (ObjectNode) response.deepCopy();
        String id = ids.get().toString();
        ObjectNode http = copy.putObject("SdkHttpMetadata");
        http.putObject("AllHttpHeaders").putArray("x-amzn-RequestId").add(id);
        http.putObject("HttpHeaders").put("x-amzn-RequestId", id);
        http.put("HttpStatusCode", 200);
        copy.putObject("SdkResponseMetadata").put("RequestId", id);
        return copy;
    }

    /** The optimised PutEvents counts entries that were not taken as a failure. */
    @Nullable
    ServiceError failure(TaskResource resource, JsonNode response) {
        boolean failed = !resource.sdk()
                && resource.service().equals("events")
                && response.path("FailedEntryCount").asInt(0) > 0;
        return failed ? new ServiceError("EventBridge.FailedEntry", Payload.text(response)) : null;
    }

    ServiceError error(TaskResource resource, AwsError error, Supplier<UUID> ids) {
        String id = ids.get().toString();
        if (resource.sdk()) {
            String service = SDK_NAMES.getOrDefault(resource.service(), resource.service());
            return new ServiceError(
                    service + "." + SdkErrors.exception(resource.service(), service, error.code()),
                    error.getMessage() + " (Service: " + service + ", Status Code: " + error.httpStatus()
                            + ", Request ID: " + id + ")");
        }
        String service = OPTIMISED_NAMES.getOrDefault(resource.service(), resource.service());
        String client = OPTIMISED_CLIENTS.getOrDefault(resource.service(), service);
        return new ServiceError(
                service + "." + SdkErrors.optimisedException(resource.service(), client, error.code()),
                error.getMessage() + " (Service: " + client + "; Status Code: " + error.httpStatus() + "; Error Code: "
                        + error.code() + "; Request ID: " + id + "; Proxy: null)");
    }
}
