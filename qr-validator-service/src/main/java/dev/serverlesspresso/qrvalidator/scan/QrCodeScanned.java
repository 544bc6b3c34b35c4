package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.kit.event.DetailType;
import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.time.LocalDate;

/** A valid code was presented, one use is spent. */
@DetailType("QrCode.Scanned")
public record QrCodeScanned(
        ShopId shopId,
        String orderId,
        CustomerId customerId,
        long windowStart,
        LocalDate businessDay,
        Instant occurredAt)
        implements Event {

    static QrCodeScanned of(Scan scan) {
        return new QrCodeScanned(
                scan.shopId(),
                scan.orderId(),
                scan.customerId(),
                scan.window().startSecond(),
                scan.businessDay(),
                scan.scannedAt());
    }
}
