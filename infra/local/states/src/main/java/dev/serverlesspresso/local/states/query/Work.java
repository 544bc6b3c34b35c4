package dev.serverlesspresso.local.states.query;

import tools.jackson.databind.JsonNode;

/**
 * How much one query of the JSONPath language has looked at, in values and characters. Whoever waits for a query waits for
 * a part of a second at most; what AWS accepts as data is far from needing that much.
 */
final class Work {
    static final int MOST = 2_000_000;

    private long done;

    void add(long units) {
        done += units;
        if (done > MOST) {
            throw tooMuch();
        }
    }

    /** The value as JSON, whose characters are counted. */
    String text(JsonNode node) {
        try {
            String text = BoundedText.of(node, (int) (MOST - done));
            add(text.length());
            return text;
        } catch (BoundedText.TooLong e) {
            throw tooMuch();
        }
    }

    private static QueryFailure tooMuch() {
        return QueryFailure.runtime("The query looks at more than " + MOST + " values and characters");
    }
}
