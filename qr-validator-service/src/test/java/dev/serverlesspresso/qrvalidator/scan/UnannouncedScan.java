package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.BeanFactory;

/** A scan that a process stored before it died. */
public final class UnannouncedScan {

    private UnannouncedScan() {}

    public static void store(
            BeanFactory beans,
            ShopId shopId,
            CodeWindow window,
            CustomerId customerId,
            String orderId,
            Instant scannedAt) {
        Scan scan = new Scan(shopId, window, customerId, "network", orderId, scannedAt, LocalDate.parse("2026-11-02"));
        beans.getBean(Scans.class).spend(scan, new UseLimits(10, 10));
    }
}
