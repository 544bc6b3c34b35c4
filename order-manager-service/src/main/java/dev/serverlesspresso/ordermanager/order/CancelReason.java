package dev.serverlesspresso.ordermanager.order;

/** Why an order is cancelled. */
public enum CancelReason {
    CHANGED_MIND,
    OUT_OF_INGREDIENT,
    NOT_COLLECTED,
    MISTAKE,
    OTHER
}
