package dev.serverlesspresso.ordermanager.order;

/** What can be asked of an order. */
enum Action {
    MAKE,
    UNMAKE,
    COMPLETE,
    CANCEL,
    COLLECT,
    RECALL;

    /** Steps to and fro are steps from exactly one version; the others ask for an end, whatever happened since. */
    boolean needsExactVersion() {
        return this != COMPLETE && this != CANCEL;
    }
}
