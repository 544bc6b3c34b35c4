package dev.serverlesspresso.ordermanager.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.serverlesspresso.ordermanager.menu.Menu;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A shop as everybody may see it; the fields are those of its JSON.
 *
 * @param name its name in the language of the counter
 * @param names its name by language; absent where it has one name for all
 * @param archived closed for good: nothing of it can change any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Shop(
        ShopId shopId,
        String name,
        @Nullable Map<String, String> names,
        boolean open,
        boolean archived,
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
        long version) {

    /** How long a drink that is being made at its deadline may take on, in a shop that does not say. */
    public static final int USUAL_FINISH_WITHIN_SECONDS = 300;

    /** How long a ready drink that nobody collects is shown, in a shop that does not say. */
    public static final int USUAL_READY_FOR_SECONDS = 600;

    /** How much of the capacity those may hold who have not chosen yet, in percent, in a shop that does not say. */
    public static final int USUAL_CHOOSING_SHARE = 80;

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
        if (archived && open) {
            throw new InvalidSetting("open", "must be false in a shop that is archived");
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
    }

    /** The shop closed for good, one version later. */
    Shop archive() {
        return new Shop(
                shopId,
                name,
                names,
                false,
                true,
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
                version + 1);
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
