package dev.serverlesspresso.ordermanager.waiting.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.ordermanager.Examples;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderState;
import dev.serverlesspresso.ordermanager.waiting.Moves;
import io.awspring.cloud.sqs.listener.SqsHeaders;
import io.awspring.cloud.sqs.listener.Visibility;
import io.awspring.cloud.sqs.listener.acknowledgement.BatchAcknowledgement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

@ExtendWith(MockitoExtension.class)
class MoveListenerTests {

    private final Moves moves = mock(Moves.class);
    private final Visibility visibility = mock(Visibility.class);
    private final MoveListener listener = new MoveListener(moves);

    @Mock
    private BatchAcknowledgement<String> heard;

    @Captor
    private ArgumentCaptor<List<Order>> orders;

    @ParameterizedTest
    @CsvSource({
        "Admitted,CHOOSING",
        "Queued,QUEUED",
        "Claimed,MAKING",
        "Released,QUEUED",
        "Completed,COMPLETED",
        "Cancelled,CANCELLED"
    })
    void everyExampleOfAMoveIsUnderstood(String past, OrderState state) {
        List<Message<String>> batch = List.of(example("Order." + past));
        listener.hear(batch, heard);

        verify(moves).hear(eq(Given.DEMO), orders.capture());
        assertThat(orders.getValue()).extracting(Order::state).containsExactly(state);
        verify(heard).acknowledge(batch);
        verifyNoInteractions(visibility);
    }

    @Test
    void changeOfTheShopMovesNobodyButIsHeard() {
        listener.hear(List.of(example("Shop.Changed")), heard);
        verify(moves).hear(Given.DEMO, List.of());
    }

    @Test
    void eachShopOfABatchIsToldOnce() {
        Message<String> queued = example("Order.Queued");
        Message<String> changed = example("Shop.Changed");
        Message<String> claimed = example("Order.Claimed");
        Message<String> elsewhere = inTokyo(claimed);
        listener.hear(List.of(queued, elsewhere, changed, claimed), heard);

        verify(moves).hear(eq(Given.DEMO), orders.capture());
        assertThat(orders.getValue()).extracting(Order::state).containsExactly(OrderState.QUEUED, OrderState.MAKING);
        verify(moves).hear(eq(Given.TOKYO), any());
        verifyNoMoreInteractions(moves);
        verify(heard).acknowledge(List.of(queued, changed, claimed));
        verify(heard).acknowledge(List.of(elsewhere));
    }

    @Test
    void movesOfAShopThatFailComeAgainSoonWithoutThoseOfAnother() {
        willThrow(new Unavailable("AWS is busy")).given(moves).hear(eq(Given.DEMO), any());
        Message<String> failing = example("Order.Queued");
        Message<String> elsewhere = inTokyo(failing);
        listener.hear(List.of(failing, elsewhere), heard);

        verify(visibility).changeTo(2);
        verify(heard, never()).acknowledge(List.of(failing));
        verify(heard).acknowledge(List.of(elsewhere));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "no JSON",
                "{\"detail\":{\"shopId\":\"demo\"}}",
                "{\"detail\":{\"shopId\":\"?\",\"order\":{}}}"
            })
    void whatIsNoMoveIsNotTakenForOneAndHoldsNobodyUp(String body) {
        Message<String> queued = example("Order.Queued");
        listener.hear(List.of(message(body), queued), heard);

        verify(moves).hear(eq(Given.DEMO), any());
        verifyNoMoreInteractions(moves);
        verify(visibility).changeTo(2);
        verify(heard).acknowledge(List.of(queued));
        verifyNoMoreInteractions(heard);
    }

    private Message<String> inTokyo(Message<String> message) {
        return message(message.getPayload().replace("\"demo\"", "\"tokyo\""));
    }

    private Message<String> message(String body) {
        return MessageBuilder.withPayload(body)
                .setHeader(SqsHeaders.SQS_VISIBILITY_TIMEOUT_HEADER, visibility)
                .build();
    }

    private Message<String> example(String detailType) {
        return message(Examples.message(detailType, Examples.detail(detailType)));
    }
}
