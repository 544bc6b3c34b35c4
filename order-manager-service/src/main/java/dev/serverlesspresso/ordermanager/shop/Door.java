package dev.serverlesspresso.ordermanager.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a shop opens and closes by itself. What somebody does in between holds until the next time at which it would change. */
final class Door {

    static final Duration LONGEST_PAUSE = Duration.ofDays(7);

    private Door() {}

    static boolean isDue(Shop shop, Instant now) {
        return shop.changesAt() != null && !now.isBefore(shop.changesAt());
    }

    /** The shop as it should be by now: after a time at which it opens or closes by itself, it has. */
    static Shop turned(Shop shop, Instant now) {
        if (!isDue(shop, now)) {
            return shop;
        }
        OpeningHours hours = shop.openingHours();
        boolean open = hours == null || hours.isOpenAt(now, zone(shop));
        return planned(shop.withDoor(open, null, null), now);
    }

    /** The shop with the time at which it will change by itself. */
    static Shop planned(Shop shop, Instant now) {
        return shop.withDoor(shop.open(), shop.pausedUntil(), next(shop, now).orElse(null));
    }

    private static Optional<Instant> next(Shop shop, Instant now) {
        OpeningHours hours = shop.openingHours();
        Instant pausedUntil = shop.pausedUntil();
        if (pausedUntil != null) {
            return hours == null || hours.isOpenAt(pausedUntil, zone(shop))
                    ? Optional.of(pausedUntil)
                    : hours.nextOpening(pausedUntil, zone(shop));
        }
        if (hours == null) {
            return Optional.empty();
        }
        return shop.open() ? hours.nextClosing(now, zone(shop)) : hours.nextOpening(now, zone(shop));
    }

    /** Throws for a pause that is over, or too long. */
    static void checkPause(@Nullable Instant pausedUntil, Instant now) {
        if (pausedUntil != null && (!pausedUntil.isAfter(now) || pausedUntil.isAfter(now.plus(LONGEST_PAUSE)))) {
            throw new InvalidSetting("pausedUntil", "must be within the next 7 days");
        }
    }

    private static ZoneId zone(Shop shop) {
        return ZoneId.of(shop.timeZone());
    }
}
