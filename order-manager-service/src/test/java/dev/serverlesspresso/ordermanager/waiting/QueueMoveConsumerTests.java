package dev.serverlesspresso.ordermanager.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.ordermanager.Examples;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderState;
import dev.serverlesspresso.testing.TestClock;
import io.awspring.cloud.sqs.listener.SqsHeaders;
import io.awspring.cloud.sqs.listener.Visibility;
import io.awspring.cloud.sqs.listener.acknowledgement.BatchAcknowledgement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
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
class QueueMoveConsumerTests {

    private final QueueForecaster forecaster = mock(QueueForecaster.class);
    private final Visibility visibility = mock(Visibility.class);
    private final TestClock clock = new TestClock(Given.NINE);
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final QueueMoveConsumer listener =
            new QueueMoveConsumer(forecaster, new GatheredMoves(clock, (task, delay) -> later.add(task)));

    @Mock
    private BatchAcknowledgement<String> handled;

    @Mock
    private BatchAcknowledgement<String> handledLater;

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
        listener.handle(batch, handled);

        verify(forecaster).handle(eq(Given.DEMO), orders.capture());
        assertThat(orders.getValue()).extracting(Order::state).containsExactly(state);
        verify(handled).acknowledge(batch);
        verifyNoInteractions(visibility);
    }

    @Test
    void changeOfTheShopMovesNobodyButIsHeard() {
        listener.handle(List.of(example("Shop.Changed")), handled);
        verify(forecaster).handle(Given.DEMO, List.of());
    }

    @Test
    void eachShopOfABatchIsToldOnce() {
        Message<String> queued = example("Order.Queued");
        Message<String> changed = example("Shop.Changed");
        Message<String> claimed = example("Order.Claimed");
        Message<String> elsewhere = inTokyo(claimed);
        listener.handle(List.of(queued, elsewhere, changed, claimed), handled);

        verify(forecaster).handle(eq(Given.DEMO), orders.capture());
        assertThat(orders.getValue()).extracting(Order::state).containsExactly(OrderState.QUEUED, OrderState.MAKING);
        verify(forecaster).handle(eq(Given.TOKYO), any());
        verifyNoMoreInteractions(forecaster);
        verify(handled).acknowledge(List.of(queued, changed, claimed));
        verify(handled).acknowledge(List.of(elsewhere));
    }

    @Test
    void movesOfAShopThatFailComeAgainSoonWithoutThoseOfAnother() {
        willThrow(new Unavailable("AWS is busy")).given(forecaster).handle(eq(Given.DEMO), any());
        Message<String> failing = example("Order.Queued");
        Message<String> elsewhere = inTokyo(failing);
        listener.handle(List.of(failing, elsewhere), handled);

        verify(visibility).changeTo(2);
        verify(handled, never()).acknowledge(List.of(failing));
        verify(handled).acknowledge(List.of(elsewhere));
    }

    @Test
    void movesOfARushAreToldTogetherWhenTheLastForecastIsASecondOld() {
        Message<String> first = example("Order.Queued");
        Message<String> second = example("Order.Claimed");
        Message<String> third = example("Order.Completed");
        listener.handle(List.of(first), handled);
        clock.advance(Duration.ofMillis(300));
        listener.handle(List.of(second), handled);
        listener.handle(List.of(third), handledLater);
        verify(handled).acknowledge(List.of(first));
        verifyNoMoreInteractions(handled, handledLater);
        assertThat(later).hasSize(1);

        clock.advance(Duration.ofMillis(700));
        later.remove().run();
        verify(forecaster, times(2)).handle(eq(Given.DEMO), orders.capture());
        assertThat(orders.getValue()).extracting(Order::state).containsExactly(OrderState.MAKING, OrderState.COMPLETED);
        verify(handled).acknowledge(List.of(second));
        verify(handledLater).acknowledge(List.of(third));
    }

    @Test
    void gatheredMovesThatFailComeAgainSoon() {
        listener.handle(List.of(example("Order.Queued")), handled);
        Message<String> failing = example("Order.Claimed");
        listener.handle(List.of(failing), handledLater);
        willThrow(new Unavailable("AWS is busy")).given(forecaster).handle(eq(Given.DEMO), any());
        later.remove().run();
        verify(visibility).changeTo(2);
        verifyNoInteractions(handledLater);
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
        listener.handle(List.of(message(body), queued), handled);

        verify(forecaster).handle(eq(Given.DEMO), any());
        verifyNoMoreInteractions(forecaster);
        verify(visibility).changeTo(2);
        verify(handled).acknowledge(List.of(queued));
        verifyNoMoreInteractions(handled);
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
