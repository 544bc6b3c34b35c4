package dev.serverlesspresso.publisher.connection;

/** Why a caller does not get a connection. */
enum ConnectionRefusal {
    /** Staff did not say which screen, or named one that is not there. */
    SCREEN_MISSING,
    /** The caller may not have this screen. */
    FORBIDDEN,
    /** The device was removed. */
    NOT_PAIRED,
    /** The token has had its connections of this minute. */
    TOO_MANY
}
