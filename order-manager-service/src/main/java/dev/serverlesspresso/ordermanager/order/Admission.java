package dev.serverlesspresso.ordermanager.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order that holds a slot, and that no order-processor has taken yet. */
record Admission(Order order, @Nullable Long windowStart, Instant admittedAt) {}
