package dev.serverlesspresso.qrvalidator.device;

import dev.serverlesspresso.kit.event.DetailType;
import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;

/** A paired device was removed; its open connections have to end. */
@DetailType("Device.Removed")
public record DeviceRemoved(ShopId shopId, DeviceId deviceId, Instant occurredAt) implements Event {}
