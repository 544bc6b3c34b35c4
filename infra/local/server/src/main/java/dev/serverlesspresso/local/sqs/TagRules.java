package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.AwsError;
import tools.jackson.databind.JsonNode;

/**
 * Tags of queues (Amazon SQS Developer Guide, standard queue quotas: keys of 128 and values of 256 characters, the prefix
 * {@code aws:} is reserved). More than 50 tags are not recommended there, and not refused.
 */
final class TagRules {
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;

    private TagRules() {}

    static void checkTags(JsonNode tags) {
        tags.properties().forEach(tag -> {
            checkKey(tag.getKey());
            if (length(tag.getValue().asString()) > LONGEST_VALUE) {
                throw invalid("Tag values must be between 0 and " + LONGEST_VALUE + " characters in length.");
            }
        });
    }

    static void checkKeys(JsonNode keys) {
        keys.forEach(key -> checkKey(key.asString()));
    }

    private static void checkKey(String key) {
        if (key.isEmpty() || length(key) > LONGEST_KEY) {
            throw invalid("Tag keys must be between 1 and " + LONGEST_KEY + " characters in length.");
        }
        if (key.startsWith("aws:") || key.equals(StoredAttributes.TAG)) {
            throw invalid("Tag keys can't start with aws: or be " + StoredAttributes.TAG + ".");
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static AwsError invalid(String message) {
        return AwsError.badRequest("InvalidParameterValue", message);
    }
}
