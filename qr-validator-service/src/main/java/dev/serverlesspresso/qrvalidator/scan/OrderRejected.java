package dev.serverlesspresso.qrvalidator.scan;

/** {@code Order.Rejected} of the validator workflow, with the fields that a refund needs. */
public record OrderRejected(String shopId, String orderId, String customerId, long windowStart) {}
