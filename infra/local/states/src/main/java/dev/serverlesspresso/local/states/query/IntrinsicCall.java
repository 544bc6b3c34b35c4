package dev.serverlesspresso.local.states.query;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A call of an intrinsic function as it is written, {@code States.Format('{} is ready', $.drink)}. */
record IntrinsicCall(String text, String name, List<Argument> arguments) {

    static boolean looksLike(String text) {
        return text.startsWith("States.");
    }

    static IntrinsicCall parse(String text) {
        return new IntrinsicParser(text).parse();
    }

    /** A value, a path or a further call. */
    sealed interface Argument {}

    record Value(JsonNode node) implements Argument {}

    record Path(String text) implements Argument {}

    record Nested(IntrinsicCall call) implements Argument {}
}
