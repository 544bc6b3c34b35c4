package dev.serverlesspresso.local.states.run;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a state has come to. */
sealed interface Move {
    /** It is done; on to the next state, or, where that is null, the end. */
    record Go(
            JsonNode output,
            String outputText,
            Map<String, JsonNode> assigned,
            @Nullable String next) implements Move {}

    /** It waits; the frame says for what. */
    record Stay() implements Move {}

    /** The execution ends here with this error, and nothing can catch it. */
    record Abort(@Nullable String error, @Nullable String cause) implements Move {}

    /** The state has failed, and nothing in it has caught that. */
    record Fail(StateFailure failure) implements Move {}
}
