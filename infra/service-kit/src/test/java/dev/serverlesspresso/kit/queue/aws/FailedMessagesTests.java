package dev.serverlesspresso.kit.queue.aws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.awspring.cloud.sqs.listener.SqsHeaders;
import io.awspring.cloud.sqs.listener.Visibility;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A handler that returns has its message acknowledged, so it never does. */
class FailedMessagesTests {

    private final FailedMessages failed = new FailedMessages();
    private final Visibility visibility = mock(Visibility.class);
    private final Message<Object> message = MessageBuilder.<Object>withPayload("body")
            .setHeader(SqsHeaders.SQS_VISIBILITY_TIMEOUT_HEADER, visibility)
            .build();

    @Test
    void messageThatFailedIsNotAcknowledgedAndWaitsOutItsVisibility() {
        IllegalStateException away = new IllegalStateException("DynamoDB is away");

        assertThatThrownBy(() -> failed.handle(message, away)).hasCause(away);

        verify(visibility, never()).changeTo(anyInt());
    }

    @Test
    void messageThatNobodyCanReadIsNotAcknowledgedAndComesAgainAtOnce() {
        assertThatThrownBy(() -> failed.handle(message, new RuntimeException("listener failed", unreadable())))
                .hasRootCauseInstanceOf(UnreadableMessageException.class);

        verify(visibility).changeTo(1);
    }

    @Test
    void noMessageOfABatchThatFailedIsAcknowledged() {
        Visibility other = mock(Visibility.class);
        Message<Object> second = MessageBuilder.<Object>withPayload("body")
                .setHeader(SqsHeaders.SQS_VISIBILITY_TIMEOUT_HEADER, other)
                .build();

        assertThatThrownBy(() -> failed.handle(List.of(message, second), unreadable()))
                .hasCauseInstanceOf(UnreadableMessageException.class);

        verify(visibility).changeTo(1);
        verify(other).changeTo(1);
    }

    @Test
    void messageWithoutAVisibilityIsNotAcknowledgedEither() {
        Message<Object> bare = MessageBuilder.<Object>withPayload("body").build();

        assertThatThrownBy(() -> failed.handle(bare, unreadable()))
                .hasCauseInstanceOf(UnreadableMessageException.class);
    }

    private static UnreadableMessageException unreadable() {
        try {
            EventMessage.read(JsonMapper.shared(), "[1]");
        } catch (UnreadableMessageException expected) {
            return expected;
        }
        throw new IllegalStateException("[1] is no event");
    }
}
