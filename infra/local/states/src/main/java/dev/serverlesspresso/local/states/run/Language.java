package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.states.definition.Catcher;
import dev.serverlesspresso.local.states.definition.ChoiceRule;
import dev.serverlesspresso.local.states.definition.DataFlow;
import dev.serverlesspresso.local.states.definition.Quantity;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How one query language takes a state's data apart and puts it together. Each method may throw a StateFailure. */
interface Language {
    /** What a task is called with. */
    JsonNode payload(Step step, DataFlow data);

    /** What a state hands on; the result is null for states that have none. */
    JsonNode output(Step step, DataFlow data, @Nullable JsonNode result);

    /** The variables that a state sets, all computed from the old ones. */
    Map<String, JsonNode> assign(Step step, DataFlow data, @Nullable JsonNode template, @Nullable JsonNode result);

    /** What a catcher hands on. */
    JsonNode caught(Step step, Catcher catcher, JsonNode error);

    /** The variables that a catcher sets. */
    Map<String, JsonNode> assignCaught(Step step, Catcher catcher, JsonNode error);

    boolean matches(Step step, DataFlow data, ChoiceRule rule);

    /** The value of an expression or a path. */
    JsonNode value(Step step, DataFlow data, Quantity quantity);
}
