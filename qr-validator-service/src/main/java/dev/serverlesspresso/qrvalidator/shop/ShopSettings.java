package dev.serverlesspresso.qrvalidator.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The settings of a shop that its codes depend on.
 *
 * @param archived closed for good
 * @param scansPerAddress how many uses of a code one network may spend; empty: as many as the code has
 * @param crowdedUntil until when the shop counts as crowded by people who have not chosen yet; the epoch if it does not
 */
public record ShopSettings(
        ShopId shopId,
        String name,
        boolean open,
        boolean archived,
        ZoneId timeZone,
        Duration codeWindow,
        int usesPerCode,
        Duration codeGrace,
        Optional<Integer> scansPerAddress,
        Instant crowdedUntil,
        long version) {

    public ShopSettings {
        if (codeWindow.toSeconds() < 1) {
            throw new IllegalArgumentException("code window must be at least one second: " + codeWindow);
        }
        if (usesPerCode < 1) {
            throw new IllegalArgumentException("uses of a code must be at least 1: " + usesPerCode);
        }
        if (scansPerAddress.filter(scans -> scans < 1).isPresent()) {
            throw new IllegalArgumentException("scans of an address must be at least 1: " + scansPerAddress.get());
        }
        if (codeGrace.isNegative()) {
            throw new IllegalArgumentException("grace of a code must not be negative: " + codeGrace);
        }
    }

    public boolean isCrowdedAt(Instant now) {
        return now.isBefore(crowdedUntil);
    }

    /** Whether a display shows the same code and uses with these settings as with the others. */
    boolean showsTheSameAs(ShopSettings other) {
        return open == other.open
                && archived == other.archived
                && usesPerCode == other.usesPerCode
                && codeWindow.equals(other.codeWindow)
                && codeGrace.equals(other.codeGrace);
    }

    /** The business day that an instant belongs to here. */
    public LocalDate businessDay(Instant instant) {
        return LocalDate.ofInstant(instant, timeZone);
    }
}
