package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.order.OrderId;
import java.time.Instant;

/** An order that was cancelled or expired in the line. */
record Departure(OrderId orderId, Instant at) {}
