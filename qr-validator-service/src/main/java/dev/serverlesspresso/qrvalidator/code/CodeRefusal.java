package dev.serverlesspresso.qrvalidator.code;

/** Why a presented token is not accepted as a code. */
public enum CodeRefusal {
    /** It does not have the shape of a code. */
    MALFORMED,
    /** It is not the code of this shop at this time, or no longer. */
    EXPIRED
}
