package dev.serverlesspresso.ordermanager.figures;

import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;

/** What was counted, by shop and business day. */
public interface DayCounts {

    Counts of(ShopId shopId, LocalDate day);

    /** Those of the days from one to the other, both included, on which anything was counted. */
    SortedMap<LocalDate, Counts> between(ShopId shopId, LocalDate from, LocalDate to);

    /** The counters that are not zero, and the names of the drinks among them. */
    record Counts(Map<Counter, Long> counters, Map<String, Map<String, String>> drinkNames) {

        static final Counts NONE = new Counts(Map.of(), Map.of());
    }
}
