package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations on rules. A rule's row has its targets, too, in the member {@code Targets}. */
final class Rules {
    private static final Set<String> STATES =
            Set.of("ENABLED", "DISABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS");

    private static final int LONGEST_DESCRIPTION = 512;
    private static final int LONGEST_ARN = 1_600;

    private final EventsState state;
    private final Buses buses;

    Rules(EventsState state, Buses buses) {
        this.state = state;
        this.buses = buses;
    }

    JsonNode put(JournalTransaction transaction, JsonNode request) {
        String name = Require.name(request, "Name", "[.\\-_A-Za-z0-9]{1,64}");
        String bus = EventsState.busName(request.path("EventBusName"));
        state.requireBus(bus);
        checkPattern(request);
        Require.atMost(request, "Description", LONGEST_DESCRIPTION);
        Require.atMost(request, "RoleArn", LONGEST_ARN);
        String arn = EventsState.ruleArn(bus, name);
        ObjectNode rule = Json.object();
        rule.put("Name", name).put("Arn", arn).put("EventBusName", bus);
        rule.set("EventPattern", request.path("EventPattern"));
        rule.put("State", status(request));
        for (String optional : new String[] {"Description", "RoleArn"}) {
            if (request.has(optional)) {
                rule.set(optional, request.path(optional));
            }
        }
        JsonNode before = state.rule(bus, name);
        rule.set("Targets", before == null ? Json.array() : before.path("Targets"));
        state.putRule(transaction, bus, name, rule);
        if (request.has("Tags")) {
            buses.tag(transaction, arn, request.path("Tags"));
        }
        return Json.object().put("RuleArn", arn);
    }

    private static void checkPattern(JsonNode request) {
        if (request.has("ScheduleExpression")) {
            throw AwsError.badRequest("ValidationException", "the local AWS has no scheduled rules");
        }
        if (!request.has("EventPattern")) {
            throw AwsError.badRequest(
                    "ValidationException", "Parameter(s) EventPattern or ScheduleExpression must be specified.");
        }
        Patterns.checkWithLength(request);
    }

    private static String status(JsonNode request) {
        String status = request.path("State").asString("ENABLED");
        if (!STATES.contains(status)) {
            throw AwsError.badRequest(
                    "ValidationException",
                    "1 validation error detected: Value '" + status
                            + "' at 'state' failed to satisfy constraint: Member must satisfy enum value set: "
                            + STATES);
        }
        return status;
    }

    JsonNode describe(JsonNode request) {
        return publicRule(rule(request));
    }

    JsonNode list(JsonNode request) {
        String bus = EventsState.busName(request.path("EventBusName"));
        state.requireBus(bus);
        String prefix = request.path("NamePrefix").asString("");
        ArrayNode all = Json.array();
        state.rules(bus).stream()
                .filter(rule -> rule.path("Name").asString().startsWith(prefix))
                .forEach(rule -> all.add(publicRule(rule)));
        return Page.of("Rules", all, request);
    }

    JsonNode listNamesByTarget(JsonNode request) {
        String bus = EventsState.busName(request.path("EventBusName"));
        state.requireBus(bus);
        String arn = Require.text(request, "TargetArn");
        ArrayNode names = Json.array();
        for (JsonNode rule : state.rules(bus)) {
            if (rule.path("Targets")
                    .valueStream()
                    .anyMatch(target -> target.path("Arn").asString().equals(arn))) {
                names.add(rule.path("Name"));
            }
        }
        return Page.of("RuleNames", names, request);
    }

    JsonNode enable(JournalTransaction transaction, JsonNode request) {
        return setState(transaction, request, "ENABLED");
    }

    JsonNode disable(JournalTransaction transaction, JsonNode request) {
        return setState(transaction, request, "DISABLED");
    }

    private JsonNode setState(JournalTransaction transaction, JsonNode request, String status) {
        ObjectNode rule = EventsState.copy(rule(request)).put("State", status);
        state.putRule(
                transaction,
                rule.path("EventBusName").asString(),
                rule.path("Name").asString(),
                rule);
        return Json.object();
    }

    JsonNode delete(JournalTransaction transaction, JsonNode request) {
        String bus = EventsState.busName(request.path("EventBusName"));
        String name = Require.text(request, "Name");
        state.requireBus(bus);
        JsonNode rule = state.rule(bus, name);
        if (rule != null && !rule.path("Targets").isEmpty()) {
            throw AwsError.badRequest("ValidationException", "Rule can't be deleted since it has targets.");
        }
        state.removeRule(transaction, bus, name);
        state.tags().remove(transaction, EventsState.ruleArn(bus, name));
        return Json.object();
    }

    private JsonNode rule(JsonNode request) {
        return state.requireRule(EventsState.busName(request.path("EventBusName")), Require.text(request, "Name"));
    }

    private static JsonNode publicRule(JsonNode rule) {
        ObjectNode shown = EventsState.copy(rule);
        shown.remove("Targets");
        return shown;
    }
}
