package dev.serverlesspresso.kit.queue.aws;

import io.awspring.cloud.sqs.listener.SqsHeaders;
import io.awspring.cloud.sqs.listener.Visibility;
import io.awspring.cloud.sqs.listener.errorhandler.ErrorHandler;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/**
 * What becomes of a message whose listener failed: it is never acknowledged, so that it comes again and at last goes to
 * the dead-letter queue. One that can never be handled comes again at once and does not wait out its visibility each time.
 */
final class FailedMessages implements ErrorHandler<Object> {

    private static final Logger log = LoggerFactory.getLogger(FailedMessages.class);
    private static final int DEEPEST = 20;
    private static final int AT_ONCE = 1;

    @Override
    public void handle(Message<Object> message, Throwable failure) {
        handle(List.of(message), failure);
    }

    /** A handler that returned would have the message acknowledged. */
    @Override
    public void handle(Collection<Message<Object>> messages, Throwable failure) {
        boolean hopeless = isHopeless(failure);
        for (Message<Object> message : messages) {
            tell(message, failure, hopeless);
            if (hopeless) {
                comeAgainAtOnce(message);
            }
        }
        throw new UnhandledMessageException(failure);
    }

    private static boolean isHopeless(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof UnreadableMessageException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static void comeAgainAtOnce(Message<Object> message) {
        Visibility visibility = message.getHeaders().get(SqsHeaders.SQS_VISIBILITY_TIMEOUT_HEADER, Visibility.class);
        if (visibility != null) {
            visibility.changeTo(AT_ONCE);
        }
    }

    private static void tell(Message<Object> message, Throwable failure, boolean hopeless) {
        var line = log.atWarn()
                .addKeyValue("messageId", message.getHeaders().getId())
                .addKeyValue("queue", message.getHeaders().get(SqsHeaders.SQS_QUEUE_NAME_HEADER))
                .addKeyValue(
                        "received",
                        message.getHeaders().get(SqsHeaders.MessageSystemAttributes.SQS_APPROXIMATE_RECEIVE_COUNT));
        (hopeless ? line.addKeyValue("reason", root(failure).getMessage()) : line.setCause(failure))
                .log("message not handled");
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < DEEPEST; depth++) {
            root = root.getCause();
        }
        return root;
    }

    /** Says that a message is still to be handled; what happened was told already. */
    private static final class UnhandledMessageException extends RuntimeException {

        UnhandledMessageException(Throwable failure) {
            super("a message was not handled", failure);
        }
    }
}
