package dev.serverlesspresso.ordermanager.order;

/** Why an order is cancelled. */
enum CancelReason {
    CHANGED_MIND,
    OUT_OF_INGREDIENT,
    NOT_COLLECTED,
    MISTAKE,
    OTHER
}
