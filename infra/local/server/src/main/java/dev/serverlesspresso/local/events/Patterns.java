package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.wire.Json;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.Machine;
import tools.jackson.core.JacksonException;

/** Event patterns, compiled once each by AWS's own matcher. */
final class Patterns {
    private static final String NAME = "rule";

    private final Map<String, Machine> compiled = new ConcurrentHashMap<>();

    /** Refuses what AWS would refuse, with AWS's words. */
    static void check(String pattern) {
        String problem = problem(pattern);
        if (problem != null) {
            throw AwsError.badRequest("InvalidEventPatternException", "Event pattern is not valid. Reason: " + problem);
        }
    }

    /** The compiler does not look at what follows the pattern, nor at halves of characters. */
    private static @Nullable String problem(String pattern) {
        String problem = JsonRuleCompiler.check(pattern);
        try {
            return problem == null && !Json.parse(pattern).isObject() ? "Filter is not an object" : problem;
        } catch (JacksonException e) {
            return problem == null ? e.getOriginalMessage() : problem;
        }
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
