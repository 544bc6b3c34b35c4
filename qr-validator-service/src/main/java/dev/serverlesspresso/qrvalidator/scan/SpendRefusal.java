package dev.serverlesspresso.qrvalidator.scan;

/** Why no use of a code was spent. */
enum SpendRefusal {
    /** No use is left. */
    CODE_USED_UP,
    /** The network that the scan came from has spent its share of this code. */
    ADDRESS_USED_UP
}
