package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.kit.access.LinkCode;
import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import dev.serverlesspresso.qrvalidator.scan.CounterOrders.CounterOrder;
import dev.serverlesspresso.qrvalidator.scan.ScanRefusal.Reason;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Makes whoever has the code of an order that was taken at the counter its guest. The order's id follows from the code, and its guest has
 * the same id; so a code is good for that order alone, for as long as there is something to follow.
 */
@Component
class LinkDesk {

    /** So long a shop may show at most what is ready. */
    private static final Duration READY_AT_MOST = Duration.ofHours(2);

    private static final Set<String> OPEN = Set.of("CHOOSING", "QUEUED", "MAKING");

    private final CounterOrders orders;
    private final CustomerTokens tokens;
    private final Clock clock;

    LinkDesk(CounterOrders orders, CustomerTokens tokens, Clock clock) {
        this.orders = orders;
        this.tokens = tokens;
        this.clock = clock;
    }

    Outcome<FoundOrder, ScanRefusal> follow(ShopId shopId, LinkCode code) {
        String orderId = code.idIn(shopId.value());
        CustomerId guest = new CustomerId(orderId);
        CustomerTokens.Issued token = tokens.issue(shopId, guest, orderId);
        return orders.find(shopId, orderId, token).filter(this::goesOn).isPresent()
                ? Outcome.of(new FoundOrder(shopId, orderId, guest, token))
                : Outcome.refused(ScanRefusal.because(Reason.CODE_EXPIRED));
    }

    private boolean goesOn(CounterOrder order) {
        return OPEN.contains(order.state()) || isReady(order, clock.instant());
    }

    private static boolean isReady(CounterOrder order, Instant now) {
        Instant endedAt = order.endedAt();
        return order.state().equals("COMPLETED")
                && order.collectedAt() == null
                && endedAt != null
                && now.isBefore(endedAt.plus(READY_AT_MOST));
    }
}
