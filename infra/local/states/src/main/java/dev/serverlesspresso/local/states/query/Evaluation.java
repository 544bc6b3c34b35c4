package dev.serverlesspresso.local.states.query;

import tools.jackson.databind.JsonNode;

/**
 * A JSONata template to evaluate over what it can see. The field is its place in the state, as in {@code Arguments} or
 * {@code Choices[0]/Condition}; failures name it.
 */
public record Evaluation(String field, JsonNode template, Scope scope) {}
