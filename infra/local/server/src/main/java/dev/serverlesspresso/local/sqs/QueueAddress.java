package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.aws.AwsError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names and URLs of queues (CreateQueue and GetQueueUrl in the Amazon SQS API Reference; {@code InvalidAddress} is an error of
 * every operation that takes a URL).
 */
final class QueueAddress {
    private static final String NAME = "[A-Za-z0-9_-]{1,80}|[A-Za-z0-9_-]{1,75}\\.fifo";
    private static final Pattern NEW_NAME = Pattern.compile(NAME);
    private static final Pattern URL = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]_-]+/(\\d{12})/(?:[A-Za-z0-9_.-]+)");

    private QueueAddress() {}

    static void check(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw AwsError.badRequest("InvalidAddress", "The address " + url + " is not valid for this endpoint.");
        }
        if (!parts.group(1).equals(Arns.ACCOUNT)) {
            throw doesNotExist();
        }
    }

    /** Whether the text is the URL of a queue that may be here. */
    static boolean isOurs(String url) {
        Matcher parts = URL.matcher(url);
        return parts.matches() && parts.group(1).equals(Arns.ACCOUNT);
    }

    static void checkNewName(String name) {
        if (!NEW_NAME.matcher(name).matches()) {
            throw invalidName();
        }
    }

    static AwsError invalidName() {
        return AwsError.badRequest(
                "InvalidParameterValue",
                "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
    }

    static AwsError doesNotExist() {
        return AwsError.badRequest("QueueDoesNotExist", "The specified queue does not exist.");
    }
}
