package dev.serverlesspresso.local.states.store;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A line of an execution's history; {@code details} as it goes over the wire, under the name {@code member}. */
public record HistoryEvent(
        long id,
        long previous,
        long at,
        String type,
        @Nullable String member,
        @Nullable ObjectNode details) {}
