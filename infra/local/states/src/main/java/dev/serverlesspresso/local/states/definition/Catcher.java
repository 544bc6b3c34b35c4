package dev.serverlesspresso.local.states.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where an error leads that no retry has cured, and what becomes of the data. */
public record Catcher(
        List<String> errorEquals,
        String next,
        @Nullable String resultPath,
        @Nullable JsonNode output,
        @Nullable JsonNode assign) {
    public Catcher {
        errorEquals = List.copyOf(errorEquals);
    }
}
