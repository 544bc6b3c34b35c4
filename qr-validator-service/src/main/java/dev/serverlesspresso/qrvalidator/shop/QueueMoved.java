package dev.serverlesspresso.qrvalidator.shop;

import java.time.Instant;

/** {@code Queue.Moved} of the order manager, with what it says of the people who have not chosen yet. */
public record QueueMoved(String shopId, Instant occurredAt, boolean crowded) {}
