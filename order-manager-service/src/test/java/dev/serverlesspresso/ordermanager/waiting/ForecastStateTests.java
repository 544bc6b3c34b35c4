package dev.serverlesspresso.ordermanager.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.order.Order;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastStateTests {

    private static final Instant NOW = Given.NINE.plusSeconds(120);

    @Test
    void versionRisesWithEachMove() {
        ForecastState state = state(LineOfOrders.queued(1), LineOfOrders.queued(1), LineOfOrders.making(1));
        assertThat(state.version()).isEqualTo(3);
    }

    @Test
    void orderThatTheBoardDoesNotShowYetIsInTheLine() {
        ForecastState state = state(LineOfOrders.queued(2));
        assertThat(numbers(state, LineOfOrders.queued(1))).containsExactly(1L, 2L);
    }

    @Test
    void orderThatTheBoardStillShowsIsNotInTheLineAfterItsEnd() {
        ForecastState state = state(LineOfOrders.queued(1), LineOfOrders.cancelled(2), LineOfOrders.completed(3));
        assertThat(numbers(state, LineOfOrders.queued(1), LineOfOrders.queued(2), LineOfOrders.making(3)))
                .containsExactly(1L);
    }

    @Test
    void newerOfTwoVersionsCounts() {
        ForecastState late = state(LineOfOrders.making(1), LineOfOrders.queued(1));
        assertThat(late.line(List.of(), NOW)).singleElement().satisfies(one -> assertThat(one.making())
                .isNotNull());
        assertThat(late.line(List.of(LineOfOrders.completed(1)), NOW)).isEmpty();
    }

    @Test
    void whatWasHeardAMinuteAgoIsLeftToTheBoard() {
        ForecastState state = state(LineOfOrders.queued(1)).after(List.of(LineOfOrders.queued(2)), NOW.plusSeconds(61));
        assertThat(state.recentOrders()).extracting(SeenOrder::orderId).containsExactly(PaceTests.id(2));
    }

    @Test
    void onlyCompletedDrinksSetThePace() {
        ForecastState state = state(
                LineOfOrders.queued(1),
                LineOfOrders.cancelled(2),
                LineOfOrders.completed(3),
                LineOfOrders.completed(3));
        assertThat(state.pace().completed()).singleElement().satisfies(made -> {
            assertThat(made.orderId()).isEqualTo(PaceTests.id(3));
            assertThat(made.barista()).isEqualTo("staff-0001");
            assertThat(made.making()).isEqualTo(65.0);
        });
    }

    @Test
    void cancelledOrderLeftTheLine() {
        ForecastState state = state(LineOfOrders.completed(3), LineOfOrders.queued(9), LineOfOrders.cancelled(9));
        assertThat(state.pace().departed())
                .containsExactly(new Departure(PaceTests.id(9), Given.NINE.plusSeconds(9 * 10 + 40)));
    }

    private static List<Long> numbers(ForecastState state, Order... board) {
        return state.line(List.of(board), NOW).stream()
                .map(WaitingOrder::number)
                .toList();
    }

    private static ForecastState state(Order... orders) {
        ForecastState state = ForecastState.unknown();
        for (Order order : orders) {
            state = state.after(List.of(order), NOW);
        }
        return state;
    }
}
