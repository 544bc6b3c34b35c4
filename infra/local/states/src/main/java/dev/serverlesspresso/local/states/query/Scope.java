package dev.serverlesspresso.local.states.query;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Everything that a JSONata expression can see: {@code $states} and the variables of the execution. */
public record Scope(JsonNode states, Map<String, JsonNode> variables) {

    public Scope {
        variables = Map.copyOf(variables);
    }
}
