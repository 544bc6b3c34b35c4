package dev.serverlesspresso.local.states.query;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The queries under test, with a clock, a random generator and ids that never change, and JSON with single quotes. */
final class Queries {

    static final Instant NOW = Instant.parse("2026-11-23T09:30:00.250Z");
    static final UUID ID = UUID.fromString("6b3e2f1a-0c4d-4e5f-8a9b-0c1d2e3f4a5b");
    static final JsonNode CONTEXT = json("{'Execution': {'Id': 'arn:x', 'RetryCount': 2}}");

    private Queries() {}

    static JsonNode json(String text) {
        return JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .build()
                .readTree(text);
    }

    static JsonataTemplates jsonata() {
        return new JsonataTemplates(Clock.fixed(NOW, ZoneOffset.UTC), new Random(7), () -> ID);
    }

    static JsonNode evaluate(JsonataTemplates templates, JsonNode template, Scope scope) {
        return evaluate(templates, "", template, scope);
    }

    /** The outcome, whether it comes at once or not. */
    static JsonNode evaluate(JsonataTemplates templates, String field, JsonNode template, Scope scope) {
        Evaluation evaluation = new Evaluation(field, template, scope);
        return templates.evaluateShort(evaluation).orElseGet(() -> outcome(templates.evaluate(evaluation)));
    }

    private static JsonNode outcome(CompletableFuture<JsonNode> evaluating) {
        try {
            return evaluating.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    static JsonPathTemplates jsonPath() {
        return new JsonPathTemplates(new Random(7), () -> ID);
    }

    static Scope scope(JsonNode input, Map<String, JsonNode> variables) {
        var states = JsonMapper.shared().createObjectNode();
        states.set("input", input);
        states.set("context", CONTEXT);
        return new Scope(states, variables);
    }
}
