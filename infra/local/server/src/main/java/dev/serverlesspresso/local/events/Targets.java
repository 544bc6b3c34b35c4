package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations on the targets of rules. */
final class Targets {
    private static final int MOST = 5;
    private static final int MOST_IN_A_REQUEST = 100;

    private final EventsState state;

    Targets(EventsState state) {
        this.state = state;
    }

    JsonNode put(JournalTransaction transaction, JsonNode request) {
        JsonNode rule = rule(request);
        Map<String, JsonNode> targets = byId(rule);
        Require.count(request, "Targets", MOST_IN_A_REQUEST);
        request.path("Targets").forEach(target -> {
            TargetCheck.check(target);
            targets.put(target.path("Id").asString(), target);
        });
        if (targets.size() > MOST) {
            throw AwsError.badRequest(
                    "LimitExceededException", "The requested resource exceeds the maximum number allowed.");
        }
        save(transaction, rule, targets);
        return failures();
    }

    JsonNode remove(JournalTransaction transaction, JsonNode request) {
        JsonNode rule = rule(request);
        Map<String, JsonNode> targets = byId(rule);
        Require.count(request, "Ids", MOST_IN_A_REQUEST);
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

    private void save(JournalTransaction transaction, JsonNode rule, Map<String, JsonNode> targets) {
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
}
