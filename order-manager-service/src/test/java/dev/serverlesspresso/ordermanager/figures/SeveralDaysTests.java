package dev.serverlesspresso.ordermanager.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.figures.Counter.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SeveralDaysTests {

    private static final LocalDate FIRST = LocalDate.parse("2026-10-24");
    private static final LocalDate LAST = LocalDate.parse("2026-10-26");

    private final SortedMap<LocalDate, DayCounts.Counts> counts = new TreeMap<>();

    /** In Berlin clocks go back in the night to October 25th. */
    @Test
    void whatHappenedAtTheSameTimeOfDayIsAddedUp() {
        add(FIRST, Counter.in(Kind.QUEUED_IN, Instant.parse("2026-10-24T07:05:00Z")), 2);
        add(LAST, Counter.in(Kind.QUEUED_IN, Instant.parse("2026-10-26T08:10:00Z")), 3);
        add(LAST, Counter.in(Kind.COMPLETED_IN, Instant.parse("2026-10-26T08:15:00Z")), 1);

        assertThat(days().together().byQuarterHour())
                .containsExactly(new Figures.QuarterHour("09:00", 5, 0), new Figures.QuarterHour("09:15", 0, 1));
    }

    @Test
    void workOverMidnightComesAfterThatBeforeIt() {
        add(FIRST, Counter.in(Kind.QUEUED_IN, Instant.parse("2026-10-24T21:45:00Z")), 1);
        add(FIRST, Counter.in(Kind.COMPLETED_IN, Instant.parse("2026-10-24T22:00:00Z")), 1);

        assertThat(days().together().byQuarterHour())
                .extracting(Figures.QuarterHour::from)
                .containsExactly("23:45", "00:00");
    }

    @Test
    void waitsAreThoseOfAllDrinks() {
        add(FIRST, Counter.wait(Duration.ofSeconds(30)), 1);
        add(LAST, Counter.wait(Duration.ofMinutes(5)), 9);

        SeveralDays days = days();

        assertThat(days.together().waitSeconds()).isEqualTo(new Figures.WaitSeconds(283, 297));
        assertThat(days.days())
                .extracting(SeveralDays.Day::day)
                .containsExactly("2026-10-24", "2026-10-25", "2026-10-26");
    }

    /** Where nobody taps that drinks are handed out, none is called left behind. */
    @Test
    void onlyDaysOnWhichDrinksAreHandedOutHaveSomeThatWereNotCollected() {
        add(FIRST, Counter.of(Kind.COMPLETED), 7);
        add(LAST, Counter.of(Kind.COMPLETED), 5);
        add(LAST, Counter.of(Kind.COLLECTED), 3);
        add(LAST, Counter.collectedWithin(Duration.ofSeconds(20)), 3);

        SeveralDays days = SeveralDays.of(
                FIRST, LAST, counts, ZoneId.of("Europe/Berlin"), Given.menu(), day -> day.equals(LAST) ? 1 : 0);

        assertThat(days.together().completed()).isEqualTo(12);
        assertThat(days.together().handedOut()).isNotNull().satisfies(handedOut -> {
            assertThat(handedOut.collected()).isEqualTo(3);
            assertThat(handedOut.notCollected()).isEqualTo(1);
        });
        assertThat(days.days().get(0).handedOut()).isNull();
    }

    private SeveralDays days() {
        return SeveralDays.of(FIRST, LAST, counts, ZoneId.of("Europe/Berlin"), Given.menu(), day -> 0);
    }

    private void add(LocalDate day, Counter counter, long count) {
        Map<Counter, Long> all = counts.computeIfAbsent(day, key -> new DayCounts.Counts(new HashMap<>(), Map.of()))
                .counters();
        all.merge(counter, count, Long::sum);
    }
}
