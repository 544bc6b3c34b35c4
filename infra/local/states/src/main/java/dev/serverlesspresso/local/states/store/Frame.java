package dev.serverlesspresso.local.states.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where a line of execution stands: all that is needed to go on after a restart. The main line's key is its execution's
 * ARN and {@code #}; branches and iterations will have a path after it and a frame of their own.
 */
public record Frame(
        String key,
        String execution,
        String state,
        Phase phase,
        JsonNode input,
        Map<String, JsonNode> variables,
        long enteredAt,
        long enteredEvent,
        long lastEvent,
        List<Integer> retries,
        @Nullable Call call,
        Map<TimerKind, Long> timers) {

    /** What the frame is doing. */
    public enum Phase {
        /** About to enter its state. */
        READY,
        /** In a Wait state. */
        WAITING,
        /** Has called an external service that has not answered. */
        CALLING,
        /** Waits for its task token. */
        AWAITING,
        /** Waits before another attempt. */
        RETRYING
    }

    /** An attempt of a task. An external service is called with it again after a crash. */
    public record Call(
            String id,
            @Nullable String token,
            @Nullable Long heartbeatMillis,
            String service,
            String action,
            JsonNode request) {}

    public Frame {
        variables = Map.copyOf(variables);
        retries = List.copyOf(retries);
        timers = Map.copyOf(timers);
    }

    /** The key of an execution's main line. */
    public static String main(String execution) {
        return execution + "#";
    }

    /** A frame that is about to enter a state. */
    public static Frame ready(
            String key,
            String execution,
            String state,
            JsonNode input,
            Map<String, JsonNode> variables,
            long lastEvent) {
        return new Frame(
                key, execution, state, Phase.READY, input, variables, 0, 0, lastEvent, List.of(), null, Map.of());
    }

    /** The same with other timers. */
    public Frame timed(Map<TimerKind, Long> newTimers) {
        return new Frame(
                key,
                execution,
                state,
                phase,
                input,
                variables,
                enteredAt,
                enteredEvent,
                lastEvent,
                retries,
                call,
                newTimers);
    }
}
