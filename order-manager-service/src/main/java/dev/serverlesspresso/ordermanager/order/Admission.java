package dev.serverlesspresso.ordermanager.order;

import java.time.Instant;

/** An order that holds a slot, and that no order-processor has taken yet. */
record Admission(Order order, long windowStart, Instant admittedAt) {}
