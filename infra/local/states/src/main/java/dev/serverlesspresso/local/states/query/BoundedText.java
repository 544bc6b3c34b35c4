package dev.serverlesspresso.local.states.query;

import dev.serverlesspresso.local.json.Json;
import java.io.Writer;
import tools.jackson.databind.JsonNode;

/** JSON as text, up to a length. Values that share their parts may be far longer as text than they are in memory. */
public final class BoundedText {
    private BoundedText() {}

    /**
     * The value as compact JSON.
     *
     * @throws TooLong if it has more characters than that
     */
    public static String of(JsonNode node, int most) {
        Bounded text = new Bounded(most);
        Json.MAPPER.writeValue(text, node);
        return text.toString();
    }

    private static final class Bounded extends Writer {
        private final StringBuilder text = new StringBuilder();
        private final int most;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public void write(char[] characters, int from, int length) {
            if (text.length() + length > most) {
                throw new TooLong();
            }
            text.append(characters, from, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** The value is longer than it may be. */
    public static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
