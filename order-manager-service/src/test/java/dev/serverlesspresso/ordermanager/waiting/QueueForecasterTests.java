package dev.serverlesspresso.ordermanager.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.order.BoardCursor;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.order.OrderState;
import dev.serverlesspresso.ordermanager.order.Orders;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import dev.serverlesspresso.ordermanager.shop.Slots;
import dev.serverlesspresso.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A queue that moves, with a board that is always empty: all there is to know was heard. */
class QueueForecasterTests {

    private final TestClock clock = new TestClock(Given.NINE.plusSeconds(60));
    private final OneShop states = new OneShop();
    private final List<QueueMoved> published = new ArrayList<>();
    private final ShopForecasts waits = new ShopForecasts(states, new EmptyBoard(), clock);
    private boolean busAnswers = true;
    private Slots.Taken taken = Slots.Taken.none();
    private final QueueForecaster forecaster = new QueueForecaster(states, waits, shop -> taken, this::publish, clock);

    @Test
    void everyMoveTellsPlacesAndRangesOfTheWholeLine() {
        forecaster.handle(Given.DEMO, List.of(LineOfOrders.queued(1)));
        forecaster.handle(Given.DEMO, List.of(LineOfOrders.queued(2)));
        forecaster.handle(Given.DEMO, List.of(LineOfOrders.making(1)));
        assertThat(published).extracting(QueueMoved::version).containsExactly(1L, 2L, 3L);
        assertThat(published.get(1).queue())
                .extracting(ahead -> ahead.number() + " at " + ahead.expected().place())
                .containsExactly("1 at 1", "2 at 2");
        QueueMoved last = published.get(2);
        assertThat(last.queue())
                .extracting(ahead -> ahead.number() + " at " + ahead.expected().place())
                .containsExactly("1 at 0", "2 at 1");
        assertThat(waits.forecast(Given.DEMO).next().place()).isEqualTo(2);
        assertThat(last.newOrder().fromSeconds()).isLessThan(last.newOrder().toSeconds());
        assertThat(last.queue()).allSatisfy(ahead -> assertThat(ahead.expected().readyFrom())
                .isLessThan(ahead.expected().readyTo()));
    }

    @Test
    void lastOfTheLineLeavesItEmpty() {
        forecaster.handle(Given.DEMO, List.of(LineOfOrders.making(1)));
        clock.advance(Duration.ofMinutes(1));
        forecaster.handle(Given.DEMO, List.of(LineOfOrders.completed(1)));
        assertThat(published.get(1).queue()).isEmpty();
        assertThat(waits.forecast(Given.DEMO).next().place()).isEqualTo(1);
    }

    @Test
    void admissionTellsWhetherThereIsRoomAndLeavesTheLineAsItIs() {
        forecaster.handle(Given.DEMO, List.of(LineOfOrders.queued(1)));
        taken = new Slots.Taken(20, 4, 20, 16);
        forecaster.handle(Given.DEMO, List.of(Given.admitted()));
        assertThat(published).extracting(QueueMoved::full).containsExactly(false, true);
        assertThat(published.get(1).queue()).hasSize(1);
        assertThat(states.find(Given.DEMO).recentOrders()).hasSize(1);
    }

    @Test
    void changeOfTheShopTellsWhetherThereIsRoom() {
        taken = new Slots.Taken(20, 4, 20, 16);
        forecaster.handle(Given.DEMO, List.of());
        assertThat(published).singleElement().satisfies(moved -> {
            assertThat(moved.version()).isEqualTo(1);
            assertThat(moved.full()).isTrue();
        });
    }

    @Test
    void admissionsAndEndsOfThoseWhoChooseTellWhetherTheCounterIsCrowded() {
        taken = new Slots.Taken(10, 10, 20, 16);
        forecaster.handle(Given.DEMO, List.of(Given.admitted()));
        taken = new Slots.Taken(9, 9, 20, 16);
        forecaster.handle(Given.DEMO, List.of(Given.order(OrderState.EXPIRED, 2)));
        assertThat(published).extracting(QueueMoved::crowded).containsExactly(true, false);
    }

    @Test
    void ordersThatMovedTogetherAreToldOnce() {
        forecaster.handle(Given.DEMO, List.of(LineOfOrders.queued(1), LineOfOrders.queued(2), LineOfOrders.making(1)));
        assertThat(published).singleElement().satisfies(moved -> {
            assertThat(moved.version()).isEqualTo(1);
            assertThat(moved.queue())
                    .extracting(
                            ahead -> ahead.number() + " at " + ahead.expected().place())
                    .containsExactly("1 at 0", "2 at 1");
        });
    }

    @Test
    void moveThatCouldNotBeToldIsToldWhenItComesAgain() {
        busAnswers = false;
        assertThatThrownBy(() -> forecaster.handle(Given.DEMO, List.of(LineOfOrders.queued(1))))
                .isInstanceOf(Unavailable.class);
        assertThat(published).isEmpty();
        busAnswers = true;
        forecaster.handle(Given.DEMO, List.of(LineOfOrders.queued(1)));
        assertThat(published).singleElement().satisfies(moved -> {
            assertThat(moved.version()).isEqualTo(2);
            assertThat(moved.queue()).hasSize(1);
        });
    }

    @Test
    void orderThatWasJustReadHasItsWaitBeforeTheBoardShowsIt() {
        assertThat(waits.of(Given.DEMO, LineOfOrders.queued(1)))
                .hasValueSatisfying(expected -> assertThat(expected.place()).isEqualTo(1));
        assertThat(waits.of(Given.DEMO, LineOfOrders.completed(1))).isEmpty();
    }

    private void publish(List<? extends Event> events) {
        if (!busAnswers) {
            throw new Unavailable("AWS is busy");
        }
        events.forEach(event -> published.add((QueueMoved) event));
    }

    /** One state in memory. */
    private static final class OneShop implements ForecastStates {
        private ForecastState state = ForecastState.unknown();

        @Override
        public ForecastState find(ShopId shopId) {
            return state;
        }

        @Override
        public ForecastState change(ShopId shopId, UnaryOperator<ForecastState> change) {
            state = change.apply(state);
            return state;
        }
    }

    /** Shows nothing yet. */
    private static final class EmptyBoard implements Orders {
        @Override
        public Optional<Order> find(OrderId orderId) {
            return Optional.empty();
        }

        @Override
        public Optional<Order> findAtLeast(OrderId orderId, long version) {
            return Optional.empty();
        }

        @Override
        public List<Order> latestOf(ShopId shopId, String customerId) {
            return List.of();
        }

        @Override
        public List<Order> choosing(ShopId shopId) {
            return List.of();
        }

        @Override
        public BoardPage ofDay(ShopId shopId, ShopDay day, int limit, Optional<BoardCursor> after) {
            return new BoardPage(List.of(), Optional.empty());
        }

        @Override
        public List<Order> completedSince(ShopId shopId, Instant instant) {
            return List.of();
        }

        @Override
        public BoardPage board(ShopId shopId, Set<OrderState> states, int limit, Optional<BoardCursor> after) {
            return new BoardPage(List.of(), Optional.empty());
        }
    }
}
