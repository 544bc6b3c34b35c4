package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.order.OrderId;
import java.time.Instant;

/** An order that left the line without becoming a drink. */
public record Departure(OrderId orderId, Instant at) {}
