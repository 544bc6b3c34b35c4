package dev.serverlesspresso.local.aws;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** JSON can escape half a surrogate pair. That is no character, UTF-8 cannot hold it, and no AWS service takes it. */
public final class Surrogates {
    private Surrogates() {}

    /** Whether each name and each string of a document, parsed from this text, is made of whole characters. */
    public static boolean arePaired(String text, JsonNode document) {
        boolean escaped = text.contains("\\u") || !arePaired(text);
        return !escaped || arePaired(document);
    }

    /** Whether a string is made of whole characters. */
    public static boolean arePaired(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean arePaired(JsonNode node) {
        if (node.isString()) {
            return arePaired(node.stringValue());
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!arePaired(member.getKey())) {
                return false;
            }
        }
        for (JsonNode child : node) {
            if (!arePaired(child)) {
                return false;
            }
        }
        return true;
    }
}
