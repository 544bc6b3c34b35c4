package dev.serverlesspresso.ordermanager.journey;

import dev.serverlesspresso.ordermanager.figures.Tally;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderState;
import dev.serverlesspresso.ordermanager.shop.Shop;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import dev.serverlesspresso.ordermanager.shop.Shops;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stores each event of an order once, however often and in whatever sequence events arrive. */
@Component
class JourneyRecorder {

    private static final Logger log = LoggerFactory.getLogger(JourneyRecorder.class);

    private final Journeys journeys;
    private final Shops shops;

    public JourneyRecorder(Journeys journeys, Shops shops) {
        this.journeys = journeys;
        this.shops = shops;
    }

    public void handle(OrderEvent event) {
        OrderEvent.Detail detail = event.detail();
        Optional<Journey.Owner> owner = Optional.ofNullable(detail.customerId())
                .map(customerId -> new Journey.Owner(detail.shopId(), customerId));
        boolean stored = store(
                event,
                new Journeys.Entry(detail.orderId(), event.id(), new Journeys.StoredStep(Step.of(event), owner)));
        log.atInfo()
                .addKeyValue("shopId", detail.shopId())
                .addKeyValue("orderId", detail.orderId())
                .addKeyValue("detailType", event.detailType())
                .addKeyValue("stored", stored)
                .log("step of a journey handled");
    }

    private boolean store(OrderEvent event, Journeys.Entry entry) {
        Optional<String> request = event.request();
        if (request.isPresent()) {
            return event.is(OrderEvent.DRINK_CHOSEN)
                    ? journeys.storeSubmitted(entry, request.get())
                    : journeys.storeAlike(entry, request.get());
        }
        Long version = event.detail().version();
        if (event.isOneTooMany() && version != null) {
            journeys.leaveOff(entry, version);
            return false;
        }
        return journeys.store(entry, tally(event));
    }

    private Optional<Tally> tally(OrderEvent event) {
        boolean tellsNoChange = event.is(OrderEvent.ACTION_REFUSED) || event.is(OrderEvent.REMADE);
        Optional<Order> order = tellsNoChange ? Optional.empty() : event.order();
        ShopId shopId = event.detail().shopId();
        if (event.is(OrderEvent.QUEUED)) {
            return order.flatMap(queued -> day(event, queued).map(day -> Tally.queued(shopId, day, queued)));
        }
        if (event.is(OrderEvent.COLLECTED)) {
            return order.flatMap(ready -> day(event, ready).map(day -> Tally.collected(shopId, day, ready)));
        }
        if (event.is(OrderEvent.RECALLED)) {
            Optional<Instant> collectedAt = Optional.ofNullable(event.detail().collectedAt());
            return order.flatMap(ready ->
                    day(event, ready).flatMap(day -> collectedAt.map(at -> Tally.recalled(shopId, day, ready, at))));
        }
        return order.filter(ended -> ended.state().isDoneOnBoard() || ended.state() == OrderState.REJECTED)
                .flatMap(ended -> day(event, ended).map(day -> ended(shopId, day, ended)));
    }

    /** Who made it is counted only where the shop wants that. */
    private Tally ended(ShopId shopId, LocalDate day, Order order) {
        Tally tally = Tally.ended(shopId, day, order);
        boolean byBarista = order.state() == OrderState.COMPLETED
                && shops.find(shopId).filter(Shop::countByBarista).isPresent();
        return byBarista ? tally.countingBarista(order) : tally;
    }

    /** A rejected order has no business day of its own. */
    private Optional<LocalDate> day(OrderEvent event, Order order) {
        return order.admitted().map(Order.Admitted::businessDay).or(() -> shops.find(
                        event.detail().shopId())
                .map(shop -> shop.businessDay(event.detail().occurredAt())));
    }
}
