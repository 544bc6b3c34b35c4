package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderState;
import dev.serverlesspresso.ordermanager.order.Orders;
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
public class Waits {

    private static final int LONGEST_LINE = 200;
    private static final Set<OrderState> OPEN = EnumSet.of(OrderState.QUEUED, OrderState.MAKING);

    private final Standings standings;
    private final Orders orders;
    private final Clock clock;

    Waits(Standings standings, Orders orders, Clock clock) {
        this.standings = standings;
        this.orders = orders;
        this.clock = clock;
    }

    public Outlook outlook(ShopId shopId) {
        return outlook(shopId, standings.find(shopId), List.of());
    }

    /** With orders that were just read, which the board may not show yet. */
    public Outlook outlook(ShopId shopId, List<Order> known) {
        return outlook(shopId, standings.find(shopId), known);
    }

    /** Empty for an order that is not in the line. */
    public Optional<ExpectedWait> of(ShopId shopId, Order order) {
        return order.state().isOpenOnBoard()
                ? Optional.ofNullable(outlook(shopId, List.of(order)).byOrder().get(order.orderId()))
                : Optional.empty();
    }

    Outlook outlook(ShopId shopId, Standing standing, List<Order> known) {
        List<Order> read = new ArrayList<>(
                orders.board(shopId, OPEN, LONGEST_LINE, Optional.empty()).orders());
        read.addAll(known);
        Instant now = clock.instant();
        return Outlook.of(standing.line(read, now), standing.pace(), now);
    }
}
