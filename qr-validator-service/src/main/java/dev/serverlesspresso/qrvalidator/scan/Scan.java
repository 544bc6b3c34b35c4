package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One customer's scan of one code.
 *
 * @param network names the network that it came from, for the time of this code
 */
record Scan(
        ShopId shopId,
        CodeWindow window,
        CustomerId customerId,
        String network,
        String orderId,
        Instant scannedAt,
        LocalDate businessDay) {}
