package dev.serverlesspresso.ordermanager.shop;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.serverlesspresso.ordermanager.menu.Menu;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A shop as everybody may see it; the fields are those of its JSON.
 *
 * @param name its name in the language of the counter
 * @param names its name by language; absent where it has one name for all
 * @param languages those that its phones and displays speak; absent: all that there are
 * @param accent the colour of its screens; absent: the usual one
 * @param announcement a line for guests, by language
 * @param archived closed for good: nothing of it can change any more
 * @param pausedUntil closed until then, to open by itself
 * @param openingHours when it opens and closes by itself
 * @param changesAt when it will open or close by itself; follows from the others
 * @param soonAfterMinutes when an order that waits is getting late; absent: by a share of the time to make it
 * @param lateAfterMinutes when it is late
 * @param showNames where first names of guests are shown; absent: nobody is asked for one
 * @param staffMayExceedCapacity whether staff may take orders at the counter of a full shop
 * @param countByBarista whether the figures say who made how many drinks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Shop(
        ShopId shopId,
        String name,
        @Nullable Map<String, String> names,
        @Nullable List<String> languages,
        @Nullable Accent accent,
        @Nullable Map<String, String> announcement,
        boolean open,
        boolean archived,

        @Nullable @JsonFormat(pattern = WIRE_TIME, timezone = "UTC")
        Instant pausedUntil,

        @Nullable OpeningHours openingHours,

        @Nullable @JsonFormat(pattern = WIRE_TIME, timezone = "UTC")
        Instant changesAt,

        String timeZone,
        String locale,
        Menu menu,
        int codeWindowSeconds,
        int usesPerCode,
        int codeGraceSeconds,
        int capacity,
        int chooseWithinSeconds,
        int makeWithinSeconds,
        int finishWithinSeconds,
        int readyForSeconds,
        @Nullable Integer ordersPerCustomerPerDay,
        int choosingShare,
        @Nullable Integer scansPerAddress,
        @Nullable Integer soonAfterMinutes,
        @Nullable Integer lateAfterMinutes,
        @Nullable ShowNames showNames,
        boolean staffMayExceedCapacity,
        boolean countByBarista,
        long version) {

    /** How long a drink that is being made at its deadline may take on, in a shop that does not say. */
    public static final int USUAL_FINISH_WITHIN_SECONDS = 300;

    /** How long a ready drink that nobody collects is shown, in a shop that does not say. */
    public static final int USUAL_READY_FOR_SECONDS = 600;

    /** How much of the capacity those may hold who have not chosen yet, in percent, in a shop that does not say. */
    public static final int USUAL_CHOOSING_SHARE = 80;

    private static final String WIRE_TIME = "uuuu-MM-dd'T'HH:mm:ss.SSSX";
    private static final int WHOLE = 100;
    private static final int DAY = 86_400;

    public Shop {
        if (name.isBlank()) {
            throw new InvalidSetting("name", "must not be blank");
        }
        if (names != null) {
            if (names.isEmpty()) {
                throw new InvalidSetting("names", "must have a name in at least one language");
            }
            names = Collections.unmodifiableMap(new TreeMap<>(names));
        }
        languages = languages == null ? null : List.copyOf(languages);
        announcement = announcement == null ? null : Collections.unmodifiableMap(new TreeMap<>(announcement));
        if (archived && open) {
            throw new InvalidSetting("open", "must be false in a shop that is archived");
        }
        if (open && pausedUntil != null) {
            throw new InvalidSetting("pausedUntil", "must be absent in a shop that is open");
        }
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw new InvalidSetting("timeZone", "must be an IANA time zone");
        }
        if (locale.isEmpty() || Locale.forLanguageTag(locale).getLanguage().isEmpty()) {
            throw new InvalidSetting("locale", "must be a BCP 47 language tag");
        }
        within("codeWindowSeconds", codeWindowSeconds, 1, DAY);
        within("usesPerCode", usesPerCode, 1, 10_000);
        within("codeGraceSeconds", codeGraceSeconds, 0, 3_600);
        within("capacity", capacity, 1, 10_000);
        within("chooseWithinSeconds", chooseWithinSeconds, 1, DAY);
        within("makeWithinSeconds", makeWithinSeconds, 1, DAY);
        within("finishWithinSeconds", finishWithinSeconds, 1, DAY);
        within("readyForSeconds", readyForSeconds, 30, 7_200);
        if (ordersPerCustomerPerDay != null) {
            within("ordersPerCustomerPerDay", ordersPerCustomerPerDay, 1, 10_000);
        }
        within("choosingShare", choosingShare, 10, WHOLE);
        if (scansPerAddress != null) {
            within("scansPerAddress", scansPerAddress, 1, 10_000);
        }
        checkLateness(soonAfterMinutes, lateAfterMinutes);
    }

    private static void checkLateness(@Nullable Integer soon, @Nullable Integer late) {
        if (soon != null) {
            within("soonAfterMinutes", soon, 1, DAY / 60);
        }
        if (late != null) {
            within("lateAfterMinutes", late, 1, DAY / 60);
        }
        if (soon != null && late != null && soon >= late) {
            throw new InvalidSetting(
                    "lateAfterMinutes", "must be more than soonAfterMinutes, " + soon + ", not " + late);
        }
    }

    /** The shop closed for good, one version later. */
    Shop archive() {
        return with(false, true, null, null, version + 1);
    }

    /** The shop with its door like that, in the same version. */
    Shop withDoor(boolean isOpen, @Nullable Instant paused, @Nullable Instant changes) {
        return with(isOpen, archived, paused, changes, version);
    }

    Shop nextVersion() {
        return with(open, archived, pausedUntil, changesAt, version + 1);
    }

    private Shop with(
            boolean isOpen, boolean isArchived, @Nullable Instant paused, @Nullable Instant changes, long newVersion) {
        return new Shop(
                shopId,
                name,
                names,
                languages,
                accent,
                announcement,
                isOpen,
                isArchived,
                paused,
                openingHours,
                changes,
                timeZone,
                locale,
                menu,
                codeWindowSeconds,
                usesPerCode,
                codeGraceSeconds,
                capacity,
                chooseWithinSeconds,
                makeWithinSeconds,
                finishWithinSeconds,
                readyForSeconds,
                ordersPerCustomerPerDay,
                choosingShare,
                scansPerAddress,
                soonAfterMinutes,
                lateAfterMinutes,
                showNames,
                staffMayExceedCapacity,
                countByBarista,
                newVersion);
    }

    /** How many slots those may hold at once who have not chosen yet; at least one. */
    public int choosingLimit() {
        return Math.max(1, (capacity * choosingShare + WHOLE - 1) / WHOLE);
    }

    /** The business day that an instant belongs to here. */
    public LocalDate businessDay(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneId.of(timeZone));
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidSetting(field, "must be from " + least + " to " + most + ", not " + value);
        }
    }
}
