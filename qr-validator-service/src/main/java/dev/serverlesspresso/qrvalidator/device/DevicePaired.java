package dev.serverlesspresso.qrvalidator.device;

import dev.serverlesspresso.kit.event.DetailType;
import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;

/** A manager has let a device into the shop. */
@DetailType("Device.Paired")
public record DevicePaired(ShopId shopId, DeviceId deviceId, DeviceKind kind, Instant occurredAt) implements Event {}
