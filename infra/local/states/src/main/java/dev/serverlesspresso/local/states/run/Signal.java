package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.states.store.TimerKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Something that a waiting frame has waited for. */
sealed interface Signal {
    /** A timer has run out. */
    record Fired(TimerKind kind) implements Signal {}

    /** An external service has answered this call. */
    record Answered(String call, JsonNode response) implements Signal {}

    /** An external service has refused this call. */
    record Refused(String call, AwsError error) implements Signal {}

    /** The task token came back with a result. */
    record Succeeded(JsonNode output) implements Signal {}

    /** The task token came back with an error. */
    record Failed(@Nullable String error, @Nullable String cause) implements Signal {}
}
