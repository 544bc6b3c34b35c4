package dev.serverlesspresso.qrvalidator.scan;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a scan was refused.
 *
 * @param nextCodeAt when the next code is shown, which may be past; present if the uses are spent
 */
record ScanRefusal(Reason reason, Optional<Instant> nextCodeAt) {

    /** The reasons. */
    enum Reason {
        SHOP_NOT_FOUND,
        CODE_MALFORMED,
        CODE_EXPIRED,
        /** The shop takes no orders now; nothing is spent. */
        SHOP_CLOSED,
        /** The shop is closed for good. */
        SHOP_ARCHIVED,
        /** Other customers have spent all uses. */
        CODE_USED_UP,
        /** The network of this phone has spent its share of this code. */
        ADDRESS_USED_UP
    }

    static ScanRefusal because(Reason reason) {
        return new ScanRefusal(reason, Optional.empty());
    }

    static ScanRefusal until(Instant nextCodeAt, Reason reason) {
        return new ScanRefusal(reason, Optional.of(nextCodeAt));
    }
}
