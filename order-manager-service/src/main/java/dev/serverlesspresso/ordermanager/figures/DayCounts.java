package dev.serverlesspresso.ordermanager.figures;

import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.LocalDate;
import java.util.Map;

/** What was counted, by shop and business day. */
public interface DayCounts {

    Counts of(ShopId shopId, LocalDate day);

    /** The counters that are not zero, and the names of the drinks among them. */
    record Counts(Map<Counter, Long> counters, Map<String, Map<String, String>> drinkNames) {}
}
