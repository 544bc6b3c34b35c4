package dev.serverlesspresso.ordermanager.order;

import java.time.Instant;

/** An order that is not closed, or whose end was not announced, although its workflow has had all the time that it may take. */
record OverdueOrder(Order order, Instant latestEnd) {}
