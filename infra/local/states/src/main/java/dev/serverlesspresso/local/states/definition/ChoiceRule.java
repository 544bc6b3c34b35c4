package dev.serverlesspresso.local.states.definition;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One way out of a Choice: the condition (JSONata) or the whole rule (JSONPath), and what it sets. */
public record ChoiceRule(
        JsonNode condition,
        String next,
        @Nullable JsonNode output,
        @Nullable JsonNode assign) {}
