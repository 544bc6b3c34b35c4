package dev.serverlesspresso.ordermanager.waiting.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderState;
import dev.serverlesspresso.ordermanager.problem.Unavailable;
import dev.serverlesspresso.ordermanager.waiting.Moves;
import io.awspring.cloud.sqs.listener.Visibility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class MoveListenerTests {

    @Captor
    private ArgumentCaptor<List<Order>> orders;

    private final Moves moves = mock(Moves.class);
    private final Visibility visibility = mock(Visibility.class);
    private final MoveListener listener = new MoveListener(moves);

    @ParameterizedTest
    @CsvSource({
        "Admitted,CHOOSING",
        "Queued,QUEUED",
        "Claimed,MAKING",
        "Released,QUEUED",
        "Completed,COMPLETED",
        "Cancelled,CANCELLED"
    })
    void everyExampleOfAMoveIsUnderstood(String past, OrderState state) throws IOException {
        listener.hear(message(past), visibility);

        verify(moves).hear(eq(Given.DEMO), orders.capture());
        assertThat(orders.getValue()).extracting(Order::state).containsExactly(state);
        verifyNoInteractions(visibility);
    }

    @Test
    void changeOfTheShopMovesNobodyButIsHeard() throws IOException {
        listener.hear(example("Shop.Changed"), visibility);
        verify(moves).hear(Given.DEMO, List.of());
    }

    @Test
    void moveThatFailsComesAgainSoon() throws IOException {
        willThrow(new Unavailable("AWS is busy")).given(moves).hear(any(), any());
        String queued = message("Queued");

        assertThatThrownBy(() -> listener.hear(queued, visibility)).isInstanceOf(Unavailable.class);
        verify(visibility).changeTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"detail\":{\"shopId\":\"demo\"}}", "{\"detail\":{\"shopId\":\"?\",\"order\":{}}}"})
    void whatIsNoMoveIsNotTakenForOne(String body) {
        assertThatThrownBy(() -> listener.hear(body, visibility)).isInstanceOf(RuntimeException.class);
        verifyNoInteractions(moves);
    }

    private static String message(String past) throws IOException {
        return example("Order." + past);
    }

    private static String example(String detailType) throws IOException {
        String name = "/workflows/events/" + detailType + ".example.json";
        try (InputStream example = MoveListener.class.getResourceAsStream(name)) {
            if (example == null) {
                throw new IllegalStateException("no example " + name);
            }
            String detail = new String(example.readAllBytes(), StandardCharsets.UTF_8);
            return "{\"detail-type\":\"" + detailType + "\",\"detail\":" + detail + "}";
        }
    }
}
