package dev.serverlesspresso.ordermanager.order;

/** Where an order is in its life. */
public enum OrderState {
    CHOOSING,
    QUEUED,
    MAKING,
    COMPLETED,
    CANCELLED,
    EXPIRED,
    REJECTED;

    /** Whether the board of the shop shows it while work is to be done. */
    public boolean isOpenOnBoard() {
        return this == QUEUED || this == MAKING;
    }

    /** Whether the board of the shop shows it for a while after its end. */
    public boolean isDoneOnBoard() {
        return this == COMPLETED || this == CANCELLED || this == EXPIRED;
    }
}
