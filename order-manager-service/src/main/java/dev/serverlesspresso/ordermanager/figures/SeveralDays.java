package dev.serverlesspresso.ordermanager.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.serverlesspresso.ordermanager.figures.Counter.Kind;
import dev.serverlesspresso.ordermanager.menu.Menu;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days one by one and as if they were one, in which what was counted at the same time of day is added up.
 *
 * @param days each day, also one on which nothing was counted
 */
record SeveralDays(List<Day> days, Figures together) {

    /** What a day came to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Day(
            String day,
            long completed,
            long cancelled,
            long expired,
            long notChosen,
            long rejected,
            Figures.@Nullable WaitSeconds waitSeconds,
            Figures.@Nullable HandedOut handedOut) {

        static Day of(LocalDate day, Figures figures) {
            return new Day(
                    day.toString(),
                    figures.completed(),
                    figures.cancelled(),
                    figures.expired(),
                    figures.notChosen(),
                    figures.rejected(),
                    figures.waitSeconds(),
                    figures.handedOut());
        }
    }

    /** The days from one to the other, both included, with how many drinks of a day are ready at this moment. */
    static SeveralDays of(
            LocalDate from,
            LocalDate to,
            SortedMap<LocalDate, DayCounts.Counts> counts,
            ZoneId zone,
            Menu menu,
            ToLongFunction<LocalDate> ready) {
        List<Day> days = from.datesUntil(to.plusDays(1))
                .map(day -> Day.of(
                        day,
                        Figures.of(
                                counts.getOrDefault(day, DayCounts.Counts.NONE), zone, menu, ready.applyAsLong(day))))
                .toList();
        DayCounts.Counts sum = sum(counts, zone);
        long notCollected = days.stream()
                .flatMap(day -> Stream.ofNullable(day.handedOut()))
                .mapToLong(Figures.HandedOut::notCollected)
                .sum();
        return new SeveralDays(days, Figures.of(sum, ZoneOffset.UTC, menu, Figures.handedOutBut(sum, notCollected)));
    }

    private static DayCounts.Counts sum(SortedMap<LocalDate, DayCounts.Counts> days, ZoneId zone) {
        Map<Counter, Long> counters = new HashMap<>();
        Map<String, Map<String, String>> names = new HashMap<>();
        days.forEach((day, counts) -> {
            counts.counters()
                    .forEach((counter, count) -> counters.merge(ofAnyDay(counter, day, zone), count, Long::sum));
            names.putAll(counts.drinkNames());
        });
        return new DayCounts.Counts(counters, names);
    }

    /** A quarter of an hour becomes that of the shop's clock, counted from midnight. */
    private static Counter ofAnyDay(Counter counter, LocalDate day, ZoneId zone) {
        if (counter.kind() != Kind.QUEUED_IN && counter.kind() != Kind.COMPLETED_IN) {
            return counter;
        }
        LocalDateTime time = LocalDateTime.ofInstant(Counter.startOfQuarter(Long.parseLong(counter.of())), zone);
        Duration sinceMidnight = Duration.between(day.atStartOfDay(), time);
        return Counter.in(counter.kind(), Instant.EPOCH.plus(sinceMidnight));
    }

    /** The days as rows of a table. */
    List<Row> rows() {
        return days.stream().map(Row::of).toList();
    }

    /** A row for a day; waits are in seconds. */
    record Row(
            String day,
            long completed,
            long cancelled,
            long expired,
            long notChosen,
            long rejected,
            @Nullable Long collected,
            @Nullable Long notCollected,
            @Nullable Long waitMedianSeconds,
            @Nullable Long waitP90Seconds) {

        static Row of(Day day) {
            Figures.HandedOut handedOut = day.handedOut();
            Figures.WaitSeconds wait = day.waitSeconds();
            return new Row(
                    day.day(),
                    day.completed(),
                    day.cancelled(),
                    day.expired(),
                    day.notChosen(),
                    day.rejected(),
                    handedOut == null ? null : handedOut.collected(),
                    handedOut == null ? null : handedOut.notCollected(),
                    wait == null ? null : wait.median(),
                    wait == null ? null : wait.p90());
        }
    }
}
