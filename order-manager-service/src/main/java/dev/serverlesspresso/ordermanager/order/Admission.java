package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Instant;

/** An order that holds a slot, and that no order-processor has taken yet. */
public record Admission(ShopId shopId, Order order, long windowStart, Instant admittedAt) {}
