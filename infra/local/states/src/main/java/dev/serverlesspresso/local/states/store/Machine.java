package dev.serverlesspresso.local.states.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A state machine as it was created and last updated. */
public record Machine(
        String arn,
        String name,
        boolean express,
        String definition,
        String roleArn,
        String revision,
        long createdAt,
        long updatedAt,
        @Nullable JsonNode logging,
        @Nullable JsonNode tracing,
        Map<String, String> tags) {
    public Machine {
        tags = Map.copyOf(tags);
        logging = logging == null || logging.isNull() ? null : logging;
        tracing = tracing == null || tracing.isNull() ? null : tracing;
    }

    /** STANDARD or EXPRESS. */
    public String type() {
        return express ? "EXPRESS" : "STANDARD";
    }

    public Machine tagged(Map<String, String> newTags) {
        return new Machine(
                arn, name, express, definition, roleArn, revision, createdAt, updatedAt, logging, tracing, newTags);
    }
}
