package dev.serverlesspresso.local.states.definition;

import org.jspecify.annotations.Nullable;

/** Where a state leads to: another state, or, where that is null, the end. */
public record Transition(@Nullable String next) {}
