package dev.serverlesspresso.ordermanager.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.serverlesspresso.ordermanager.figures.Counter.Kind;
import dev.serverlesspresso.ordermanager.menu.Menu;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A day as its staff sees it; what is plotted has no gaps between its first and its last.
 *
 * @param expired orders that nobody made in time
 * @param notChosen orders whose customer did not choose a drink in time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figures(
        long completed,
        long cancelled,
        long expired,
        long notChosen,
        long rejected,
        @Nullable WaitSeconds waitSeconds,
        List<QuarterHour> byQuarterHour,
        List<DrinkCount> byDrink,
        List<OptionCount> byOption,
        List<BaristaCount> byBarista,
        List<WaitCount> waits,
        List<ReasonCount> cancelReasons,
        @Nullable HandedOut handedOut) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Half of the completed drinks came within the median, nine of ten within the other. */
    public record WaitSeconds(long median, long p90) {}

    /** What joined the queue and what was completed from then on for a quarter of an hour. */
    public record QuarterHour(String from, long queued, long completed) {}

    /** How many of a drink were completed. */
    public record DrinkCount(String id, Map<String, String> name, long count) {}

    /** How many completed drinks had that value of an option, by the names of today's menu. */
    public record OptionCount(
            String option, String value, Map<String, String> optionName, Map<String, String> valueName, long count) {}

    /** How many drinks somebody made, while the shop wanted to know. */
    public record BaristaCount(String name, long count) {}

    /** How many completed drinks took so long, and longer than the one before. */
    public record WaitCount(long upToSeconds, long count) {}

    /** How many were cancelled for that reason. */
    public record ReasonCount(String reason, long count) {}

    /**
     * What became of ready drinks.
     *
     * @param notCollected those that nobody said to have been collected and that are not shown as ready any more
     * @param waitSeconds how long those waited that were collected
     */
    public record HandedOut(long collected, long notCollected, WaitSeconds waitSeconds) {}

    /** With so many of the drinks of that day ready and to be collected at this moment. */
    public static Figures of(DayCounts.Counts counts, ZoneId zone, Menu menu, long ready) {
        return of(counts, zone, menu, handedOut(counts, ready));
    }

    /** With what is known to have become of ready drinks. */
    static Figures of(DayCounts.Counts counts, ZoneId zone, Menu menu, @Nullable HandedOut handedOut) {
        SortedMap<Long, Long> waits = numbered(counts, Kind.WAIT);
        return new Figures(
                total(counts, Kind.COMPLETED),
                total(counts, Kind.CANCELLED),
                total(counts, Kind.EXPIRED),
                total(counts, Kind.NOT_CHOSEN),
                total(counts, Kind.REJECTED),
                waits.isEmpty() ? null : waitSeconds(waits),
                quarterHours(counts, zone),
                drinks(counts),
                options(counts, menu),
                baristas(counts),
                bins(waits),
                reasons(counts),
                handedOut);
    }

    private static WaitSeconds waitSeconds(SortedMap<Long, Long> waits) {
        return new WaitSeconds(Percentiles.of(waits, 0.5), Percentiles.of(waits, 0.9));
    }

    /** Nothing is said of a day on which nothing was handed out by hand; a bin that was called back to nothing is none. */
    private static @Nullable HandedOut handedOut(DayCounts.Counts counts, long ready) {
        long notCollected = total(counts, Kind.COMPLETED) - total(counts, Kind.COLLECTED) - ready;
        return handedOutBut(counts, Math.max(0, notCollected));
    }

    /** All but so many were collected. */
    static @Nullable HandedOut handedOutBut(DayCounts.Counts counts, long notCollected) {
        SortedMap<Long, Long> waits = numbered(counts, Kind.COLLECTED_WITHIN);
        waits.values().removeIf(count -> count <= 0);
        long collected = total(counts, Kind.COLLECTED);
        return collected <= 0 || waits.isEmpty() ? null : new HandedOut(collected, notCollected, waitSeconds(waits));
    }

    private static List<QuarterHour> quarterHours(DayCounts.Counts counts, ZoneId zone) {
        SortedMap<Long, Long> queued = numbered(counts, Kind.QUEUED_IN);
        SortedMap<Long, Long> completed = numbered(counts, Kind.COMPLETED_IN);
        TreeMap<Long, Long> both = new TreeMap<>(queued);
        both.putAll(completed);
        List<QuarterHour> quarters = new ArrayList<>();
        if (!both.isEmpty()) {
            for (long quarter = both.firstKey(); quarter <= both.lastKey(); quarter++) {
                quarters.add(new QuarterHour(
                        TIME.format(Counter.startOfQuarter(quarter).atZone(zone)),
                        queued.getOrDefault(quarter, 0L),
                        completed.getOrDefault(quarter, 0L)));
            }
        }
        return quarters;
    }

    private static List<WaitCount> bins(SortedMap<Long, Long> waits) {
        List<WaitCount> bins = new ArrayList<>();
        if (!waits.isEmpty()) {
            for (long upTo = waits.firstKey(); upTo <= waits.lastKey(); upTo = Counter.nextBin(upTo)) {
                bins.add(new WaitCount(upTo, waits.getOrDefault(upTo, 0L)));
            }
        }
        return bins;
    }

    private static List<DrinkCount> drinks(DayCounts.Counts counts) {
        List<DrinkCount> drinks = new ArrayList<>();
        named(counts, Kind.DRINK)
                .forEach((id, count) ->
                        drinks.add(new DrinkCount(id, counts.drinkNames().getOrDefault(id, Map.of("en", id)), count)));
        drinks.sort(Comparator.comparingLong(DrinkCount::count).reversed());
        return drinks;
    }

    /** Options together, and of each the most frequent value first. */
    private static List<OptionCount> options(DayCounts.Counts counts, Menu menu) {
        List<OptionCount> options = new ArrayList<>();
        named(counts, Kind.OPTION).forEach((of, count) -> {
            String[] ids = of.split(Counter.OPTION_SEPARATOR, 2);
            Menu.OptionName name =
                    menu.nameOf(ids[0], ids[1]).orElse(new Menu.OptionName(Map.of("en", ids[0]), Map.of("en", ids[1])));
            options.add(new OptionCount(ids[0], ids[1], name.option(), name.value(), count));
        });
        options.sort(Comparator.comparing(OptionCount::option)
                .thenComparing(Comparator.comparingLong(OptionCount::count).reversed()));
        return options;
    }

    private static List<BaristaCount> baristas(DayCounts.Counts counts) {
        List<BaristaCount> baristas = new ArrayList<>();
        named(counts, Kind.BARISTA).forEach((name, count) -> baristas.add(new BaristaCount(name, count)));
        baristas.sort(Comparator.comparingLong(BaristaCount::count).reversed());
        return baristas;
    }

    private static List<ReasonCount> reasons(DayCounts.Counts counts) {
        List<ReasonCount> reasons = new ArrayList<>();
        named(counts, Kind.REASON).forEach((reason, count) -> reasons.add(new ReasonCount(reason, count)));
        reasons.sort(Comparator.comparingLong(ReasonCount::count).reversed());
        return reasons;
    }

    private static long total(DayCounts.Counts counts, Kind kind) {
        return counts.counters().getOrDefault(Counter.of(kind), 0L);
    }

    private static SortedMap<String, Long> named(DayCounts.Counts counts, Kind kind) {
        SortedMap<String, Long> named = new TreeMap<>();
        counts.counters().forEach((counter, count) -> {
            if (counter.kind() == kind) {
                named.put(counter.of(), count);
            }
        });
        return named;
    }

    private static SortedMap<Long, Long> numbered(DayCounts.Counts counts, Kind kind) {
        SortedMap<Long, Long> numbered = new TreeMap<>();
        named(counts, kind).forEach((of, count) -> numbered.put(Long.valueOf(of), count));
        return numbered;
    }
}
