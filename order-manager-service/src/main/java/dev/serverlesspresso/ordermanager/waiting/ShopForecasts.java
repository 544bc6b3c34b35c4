package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.order.ExpectedWait;
import dev.serverlesspresso.ordermanager.order.ExpectedWaits;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderState;
import dev.serverlesspresso.ordermanager.order.Orders;
import dev.serverlesspresso.ordermanager.order.QueueForecast;
import dev.serverlesspresso.ordermanager.shop.NewOrderWait;
import dev.serverlesspresso.ordermanager.shop.NewOrderWaits;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks ahead for a shop: at its pace, and at the line as the board shows it now. */
@Component
class ShopForecasts implements ExpectedWaits, NewOrderWaits {

    private static final int LONGEST_LINE = 200;
    private static final Set<OrderState> OPEN = EnumSet.of(OrderState.QUEUED, OrderState.MAKING);

    private final ForecastStates states;
    private final Orders orders;
    private final Clock clock;

    ShopForecasts(ForecastStates states, Orders orders, Clock clock) {
        this.states = states;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public NewOrderWait newOrder(ShopId shopId) {
        return forecast(shopId).newOrder();
    }

    @Override
    public QueueForecast forecast(ShopId shopId) {
        return forecast(shopId, List.of());
    }

    @Override
    public QueueForecast forecast(ShopId shopId, List<Order> known) {
        return forecast(shopId, states.find(shopId), known);
    }

    @Override
    public Optional<ExpectedWait> of(ShopId shopId, Order order) {
        return order.state().isOpenOnBoard()
                ? Optional.ofNullable(forecast(shopId, List.of(order))
                        .byOrder()
                        .get(order.orderId().value()))
                : Optional.empty();
    }

    QueueForecast forecast(ShopId shopId, ForecastState state, List<Order> known) {
        List<Order> read = new ArrayList<>(
                orders.board(shopId, OPEN, LONGEST_LINE, Optional.empty()).orders());
        read.addAll(known);
        Instant now = clock.instant();
        return Forecast.queue(state.line(read, now), state.pace(), now);
    }
}
