package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.Machine;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Event patterns, compiled once each by AWS's own matcher. */
final class Patterns {
    private static final String NAME = "rule";
    private static final int LONGEST = 4_096;
    private static final List<String> MANDATORY =
            List.of("id", "account", "source", "time", "region", "resources", "detail-type");

    private final Map<String, Machine> compiled = new ConcurrentHashMap<>();

    /** PutRule and TestEventPattern in the API reference have the same constraint. */
    static void checkWithLength(JsonNode request) {
        Require.atMost(request, "EventPattern", LONGEST);
        check(request.path("EventPattern").asString());
    }

    /** The fields that TestEventPattern in the API reference calls mandatory. */
    static void checkEvent(String event) {
        JsonNode fields = parsed(event);
        if (!fields.isObject() || !MANDATORY.stream().allMatch(fields::has)) {
            throw AwsError.badRequest(
                    "ValidationException",
                    "Parameter Event is not valid. Reason: it has to be a JSON object with the fields "
                            + String.join(", ", MANDATORY) + ".");
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return Json.parse(text);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** Refuses what AWS would refuse, with AWS's words; the matcher does not look at what follows a pattern. */
    static void check(String pattern) {
        String problem = JsonRuleCompiler.check(pattern);
        if (problem != null) {
            throw invalid(problem);
        }
        if (!parsed(pattern).isObject()) {
            throw invalid("Event pattern is not one JSON object");
        }
    }

    private static AwsError invalid(String problem) {
        return AwsError.badRequest("InvalidEventPatternException", "Event pattern is not valid. Reason: " + problem);
    }

    boolean matches(String pattern, String event) {
        try {
            return !compiled.computeIfAbsent(pattern, Patterns::compile)
                    .rulesForJSONEvent(event)
                    .isEmpty();
        } catch (Exception e) {
            throw AwsError.badRequest("ValidationException", "Event is not valid. Reason: " + e.getMessage());
        }
    }

    private static Machine compile(String pattern) {
        try {
            Machine machine = Machine.builder().build();
            for (var rule : JsonRuleCompiler.compile(pattern)) {
                machine.addPatternRule(NAME, rule);
            }
            return machine;
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException("event pattern cannot be compiled: " + pattern, e);
        }
    }
}
