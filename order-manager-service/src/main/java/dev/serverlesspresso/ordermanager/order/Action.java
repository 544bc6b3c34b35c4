package dev.serverlesspresso.ordermanager.order;

/** What can be asked of an order. */
enum Action {
    MAKE,
    UNMAKE,
    COMPLETE,
    CANCEL;

    /** Make and unmake are steps from exactly one version; the others ask for an end, whatever happened since. */
    boolean needsExactVersion() {
        return this == MAKE || this == UNMAKE;
    }
}
