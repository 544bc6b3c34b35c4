package dev.serverlesspresso.qrvalidator.pairing;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a device does not get its credential.
 *
 * @param expiresAt until when a manager may confirm the pairing; present while nobody has
 */
record ClaimRefusal(Reason reason, Optional<Instant> expiresAt) {

    static final ClaimRefusal EXPIRED = new ClaimRefusal(Reason.EXPIRED, Optional.empty());
    static final ClaimRefusal WRONG_SECRET = new ClaimRefusal(Reason.WRONG_SECRET, Optional.empty());
    static final ClaimRefusal TOO_MANY = new ClaimRefusal(Reason.TOO_MANY, Optional.empty());

    /** The reasons. */
    enum Reason {
        /** No manager has confirmed the pairing yet. */
        NOT_CONFIRMED,
        /** There is no such pairing, or no longer. */
        EXPIRED,
        /** It is another device's pairing. */
        WRONG_SECRET,
        /** More devices wait than this instance holds. */
        TOO_MANY
    }

    static ClaimRefusal notConfirmed(Instant expiresAt) {
        return new ClaimRefusal(Reason.NOT_CONFIRMED, Optional.of(expiresAt));
    }
}
