package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.JournalException;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the failure of an operation is to its client. */
public final class Failures {
    /** The common error of all services; a protocol may have another name for it. */
    static final String INTERNAL = "InternalFailure";

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int FRAMES = 8;

    private Failures() {}

    /** An error of AWS as it stands; anything else is told to the log alone, in one line. */
    public static AwsError asAwsError(Throwable failure, String requestId) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof AwsError error) {
            return error;
        }
        if (cause instanceof JournalException refusal && refusal.isTemporary()) {
            return AwsError.withStatus(503, "ServiceUnavailable", String.valueOf(refusal.getMessage()));
        }
        LOG.error("request {} failed: {}", requestId, line(cause));
        return AwsError.withStatus(500, INTERNAL, "the local AWS failed; its log has the reason");
    }

    /** What was thrown and where, without characters that would end the line or write over it. */
    static String line(Throwable cause) {
        String frames = Arrays.stream(cause.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        String text = cause + " at " + frames;
        return text.codePoints()
                .map(character -> Character.isISOControl(character) || isLineEnd(character) ? '?' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLineEnd(int character) {
        return character == 0x2028 || character == 0x2029;
    }
}
