package dev.serverlesspresso.ordermanager.shop;

/** What became of a shop that was to be created. */
public enum Creation {
    /** It is there now. */
    CREATED,
    /** The same request has made it before. */
    REPEATED,
    /** Another request has made a shop of this id. */
    TAKEN
}
