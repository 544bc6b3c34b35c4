package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.access.LinkCode;

/** An order that was asked for at the counter, and the code by which its guest finds it. */
record TakenOrder(OrderId orderId, String requestId, LinkCode code) {}
