package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.QueueForecast;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import dev.serverlesspresso.ordermanager.shop.Slots;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Publishes what everybody in a line may expect whenever the line moves, or a slot is taken or freed. */
@Component
class QueueForecaster {

    private static final Logger log = LoggerFactory.getLogger(QueueForecaster.class);

    private final ForecastStates states;
    private final ShopForecasts forecasts;
    private final Slots slots;
    private final EventBus bus;
    private final Clock clock;

    QueueForecaster(ForecastStates states, ShopForecasts forecasts, Slots slots, EventBus bus, Clock clock) {
        this.states = states;
        this.forecasts = forecasts;
        this.slots = slots;
        this.bus = bus;
        this.clock = clock;
    }

    /**
     * Publishes one forecast for all these orders. If it throws, it may be called again with the same orders. The slots are
     * read after the version has risen, so that the event with the highest version has the latest slots.
     */
    public void handle(ShopId shopId, List<Order> moved) {
        Instant now = clock.instant();
        ForecastState state = states.change(shopId, before -> before.after(moved, now));
        QueueForecast forecast = forecasts.forecast(shopId, state, List.of());
        Slots.Taken taken = slots.of(shopId);
        bus.publish(List.of(new QueueMoved(
                shopId,
                state.version(),
                forecast.queue(),
                forecast.newOrder(),
                taken.full(),
                taken.crowded(),
                clock.instant())));
        log.atInfo()
                .addKeyValue("shopId", shopId)
                .addKeyValue("orderIds", moved.stream().map(Order::orderId).toList())
                .addKeyValue("version", state.version())
                .addKeyValue("queueLength", forecast.queue().size())
                .addKeyValue("full", taken.full())
                .addKeyValue("crowded", taken.crowded())
                .log("queue moved");
    }
}
