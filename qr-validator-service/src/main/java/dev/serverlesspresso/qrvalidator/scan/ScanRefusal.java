package dev.serverlesspresso.qrvalidator.scan;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a scan was refused.
 *
 * @param until when the next code is shown, which may be past, or when it is worth trying again in a crowded shop; present
 *     if uses are spent
 */
record ScanRefusal(Reason reason, Optional<Instant> until) {

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
        ADDRESS_USED_UP,
        /** Most who were let in have not chosen yet, and the network of this phone has let in its share of them. */
        CROWDED
    }

    static ScanRefusal because(Reason reason) {
        return new ScanRefusal(reason, Optional.empty());
    }

    static ScanRefusal until(Instant then, Reason reason) {
        return new ScanRefusal(reason, Optional.of(then));
    }
}
