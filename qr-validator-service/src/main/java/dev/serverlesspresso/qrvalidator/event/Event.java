package dev.serverlesspresso.qrvalidator.event;

import dev.serverlesspresso.qrvalidator.code.CodeUses;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.display.DisplayId;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.time.LocalDate;

/** Something that happened here. */
public sealed interface Event {

    ShopId shopId();

    Instant occurredAt();

    /** A valid code was presented, one use is spent. */
    record QrCodeScanned(
            ShopId shopId,
            String orderId,
            CustomerId customerId,
            long windowStart,
            LocalDate businessDay,
            Instant occurredAt)
            implements Event {}

    /** A paired device was removed; what it holds open has to end. */
    record DeviceRemoved(ShopId shopId, DisplayId deviceId, Instant occurredAt) implements Event {}

    /** The uses left of a code are others than before, or the settings of the shop made another code. */
    record QrCodeUsesChanged(ShopId shopId, CodeUses uses, Instant occurredAt) implements Event {}
}
