package dev.serverlesspresso.local.states.query;

import dev.serverlesspresso.local.aws.Surrogates;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What JSON can say and data cannot hold. */
public final class DataRules {
    private DataRules() {}

    /** What is wrong with a document that was parsed from this text; empty: nothing. */
    public static Optional<String> problem(String text, JsonNode document) {
        if (!Surrogates.arePaired(text, document)) {
            return Optional.of("half a surrogate pair is no character");
        }
        return hasInfinity(document)
                ? Optional.of("a number is beyond those of 64-bit floating point")
                : Optional.empty();
    }

    private static boolean hasInfinity(JsonNode node) {
        return node.isContainer()
                ? node.valueStream().anyMatch(DataRules::hasInfinity)
                : node.isFloatingPointNumber() && Double.isInfinite(node.doubleValue());
    }
}
