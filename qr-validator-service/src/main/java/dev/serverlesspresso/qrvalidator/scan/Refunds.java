package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.qrvalidator.code.Codes;
import dev.serverlesspresso.qrvalidator.code.QrCodeUsesChanged;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives a use back when the order of a scan was not admitted. */
@Component
public class Refunds {

    private static final Logger log = LoggerFactory.getLogger(Refunds.class);

    private final Scans scans;
    private final Codes codes;
    private final EventBus bus;
    private final Clock clock;

    Refunds(Scans scans, Codes codes, EventBus bus, Clock clock) {
        this.scans = scans;
        this.codes = codes;
        this.bus = bus;
        this.clock = clock;
    }

    /** A message that is delivered again may have refunded without publishing the event; then it is published now. */
    public void refund(OrderRejected rejected, boolean deliveredAgain) {
        ShopId shopId = new ShopId(rejected.shopId());
        Scans.Refund refund = scans.refund(
                shopId,
                rejected.windowStart(),
                new CustomerId(rejected.customerId()),
                rejected.orderId(),
                clock.instant());
        log.atInfo()
                .addKeyValue("shopId", shopId)
                .addKeyValue("orderId", rejected.orderId())
                .addKeyValue("outcome", refund)
                .log("order rejected");
        if (refund == Scans.Refund.REFUNDED || (refund == Scans.Refund.REFUNDED_BEFORE && deliveredAgain)) {
            codes.find(shopId, rejected.windowStart())
                    .ifPresent(uses -> bus.publish(List.of(QrCodeUsesChanged.of(shopId, uses, clock.instant()))));
        }
    }
}
