package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Transaction;
import dev.serverlesspresso.local.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations on the targets of rules. */
final class Targets {
    private static final int MOST = 5;

    private final EventsState state;

    Targets(EventsState state) {
        this.state = state;
    }

    JsonNode put(Transaction transaction, JsonNode request) {
        JsonNode rule = rule(request);
        Map<String, JsonNode> targets = byId(rule);
        request.path("Targets").forEach(target -> {
            check(target);
            targets.put(target.path("Id").asString(), target);
        });
        if (targets.size() > MOST) {
            throw AwsError.badRequest(
                    "LimitExceededException", "The requested resource exceeds the maximum number allowed.");
        }
        save(transaction, rule, targets);
        return failures();
    }

    JsonNode remove(Transaction transaction, JsonNode request) {
        JsonNode rule = rule(request);
        Map<String, JsonNode> targets = byId(rule);
        ObjectNode answer = failures();
        request.path("Ids").forEach(id -> {
            if (targets.remove(id.asString()) == null) {
                answer.put("FailedEntryCount", answer.path("FailedEntryCount").asInt() + 1);
                answer.withArray("FailedEntries")
                        .addObject()
                        .put("TargetId", id.asString())
                        .put("ErrorCode", "ResourceNotFoundException")
                        .put(
                                "ErrorMessage",
                                "Rule " + rule.path("Name").asString() + " does not have a target with the Id "
                                        + id.asString() + ".");
            }
        });
        save(transaction, rule, targets);
        return answer;
    }

    JsonNode list(JsonNode request) {
        return Page.of("Targets", (ArrayNode) rule(request).path("Targets"), request);
    }

    private JsonNode rule(JsonNode request) {
        return state.requireRule(EventsState.busName(request.path("EventBusName")), Require.text(request, "Rule"));
    }

    private static Map<String, JsonNode> byId(JsonNode rule) {
        Map<String, JsonNode> targets = new LinkedHashMap<>();
        rule.path("Targets").forEach(target -> targets.put(target.path("Id").asString(), target));
        return targets;
    }

    private void save(Transaction transaction, JsonNode rule, Map<String, JsonNode> targets) {
        ObjectNode changed = EventsState.copy(rule);
        targets.values().forEach(changed.putArray("Targets")::add);
        state.putRule(
                transaction,
                rule.path("EventBusName").asString(),
                rule.path("Name").asString(),
                changed);
    }

    private static ObjectNode failures() {
        ObjectNode answer = Json.object().put("FailedEntryCount", 0);
        answer.putArray("FailedEntries");
        return answer;
    }

    private static void check(JsonNode target) {
        String id = Require.name(target, "Id", "[.\\-_A-Za-z0-9]{1,64}");
        String arn = Require.text(target, "Arn");
        boolean queue = arn.startsWith("arn:aws:sqs:");
        if (!queue && !arn.matches("arn:aws:states:[^:]*:[^:]*:stateMachine:.+")) {
            throw AwsError.badRequest(
                    "ValidationException",
                    "the local AWS delivers to state machines and SQS queues only: target " + id + " is " + arn);
        }
        if (!queue && !target.has("RoleArn")) {
            throw AwsError.badRequest("ValidationException", "RoleArn is required for target " + arn + ".");
        }
        checkInput(target, id);
        if (queue && arn.endsWith(".fifo") && !target.path("SqsParameters").has("MessageGroupId")) {
            throw AwsError.badRequest(
                    "ValidationException", "Parameter(s) SqsParameters must be specified for target: " + id + ".");
        }
    }

    private static void checkInput(JsonNode target, String id) {
        if (Stream.of("Input", "InputPath", "InputTransformer")
                        .filter(target::has)
                        .count()
                > 1) {
            throw AwsError.badRequest(
                    "ValidationException",
                    "Only one of Input, InputPath, or InputTransformer must be provided for target " + id + ".");
        }
        if (target.has("InputPath")) {
            Paths.check(target.path("InputPath").asString());
        }
        target.path("InputTransformer").path("InputPathsMap").forEach(path -> Paths.check(path.asString()));
    }
}
