package dev.serverlesspresso.ordermanager.order;

/** What can be asked of an order. */
enum Action {
    MAKE,
    UNMAKE,
    TAKE_OVER,
    COMPLETE,
    CANCEL,
    COLLECT,
    RECALL,
    REMAKE;

    /** Steps to and fro are steps from exactly one version; the others ask for one thing, whatever happened since. */
    boolean needsExactVersion() {
        return this != COMPLETE && this != CANCEL;
    }
}
