package dev.serverlesspresso.ordermanager.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.figures.Counter.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Map<Counter, Long> counters = new HashMap<>();

    @Test
    void dayWithoutOrdersIsAllZeroAndHasNoWait() {
        Figures figures = figures(BERLIN);

        assertThat(figures.completed() + figures.cancelled() + figures.expired() + figures.rejected())
                .isZero();
        assertThat(figures.waitSeconds()).isNull();
        assertThat(figures.byQuarterHour()).isEmpty();
        assertThat(figures.byDrink()).isEmpty();
        assertThat(figures.waits()).isEmpty();
        assertThat(figures.cancelReasons()).isEmpty();
    }

    @Test
    void quarterHoursAreToldInTheShopsTimeWithoutGaps() {
        add(Counter.in(Kind.QUEUED_IN, Instant.parse("2026-11-02T08:14:59.999Z")), 1);
        add(Counter.in(Kind.QUEUED_IN, Instant.parse("2026-11-02T08:45:00Z")), 3);
        add(Counter.in(Kind.COMPLETED_IN, Instant.parse("2026-11-02T08:15:00Z")), 2);

        assertThat(figures(BERLIN).byQuarterHour())
                .containsExactly(
                        new Figures.QuarterHour("09:00", 1, 0),
                        new Figures.QuarterHour("09:15", 0, 2),
                        new Figures.QuarterHour("09:30", 0, 0),
                        new Figures.QuarterHour("09:45", 3, 0));
        assertThat(figures(ZoneId.of("Asia/Kathmandu")).byQuarterHour().get(0).from())
                .isEqualTo("13:45");
    }

    @Test
    void dayOverMidnightKeepsItsOrder() {
        add(Counter.in(Kind.QUEUED_IN, Instant.parse("2026-11-02T22:50:00Z")), 1);
        add(Counter.in(Kind.COMPLETED_IN, Instant.parse("2026-11-02T23:01:00Z")), 1);

        assertThat(figures(BERLIN).byQuarterHour())
                .extracting(Figures.QuarterHour::from)
                .containsExactly("23:45", "00:00");
    }

    @Test
    void drinksAndReasonsAreTheMostFrequentFirst() {
        add(Counter.drink("espresso"), 2);
        add(Counter.drink("flat-white"), 5);
        add(Counter.drink("gone"), 2);
        add(Counter.reason("OTHER"), 1);
        add(Counter.reason("MISTAKE"), 4);

        assertThat(figures(BERLIN).byDrink())
                .containsExactly(
                        new Figures.DrinkCount("flat-white", Map.of("en", "Flat White"), 5),
                        new Figures.DrinkCount("espresso", Map.of("en", "espresso"), 2),
                        new Figures.DrinkCount("gone", Map.of("en", "gone"), 2));
        assertThat(figures(BERLIN).cancelReasons())
                .containsExactly(new Figures.ReasonCount("MISTAKE", 4), new Figures.ReasonCount("OTHER", 1));
    }

    @Test
    void optionsAreTogetherByTheNamesOfTheMenuAndOtherwiseByTheirIds() {
        add(Counter.option("milk", "regular"), 2);
        add(Counter.option("size", "tall"), 9);
        add(Counter.option("milk", "oat"), 5);

        assertThat(figures(BERLIN).byOption())
                .containsExactly(
                        new Figures.OptionCount("milk", "oat", Map.of("en", "Milk"), Map.of("en", "Oat"), 5),
                        new Figures.OptionCount("milk", "regular", Map.of("en", "Milk"), Map.of("en", "Regular"), 2),
                        new Figures.OptionCount("size", "tall", Map.of("en", "size"), Map.of("en", "tall"), 9));
    }

    @Test
    void whoMadeMostComesFirst() {
        add(Counter.barista("Aiko"), 2);
        add(Counter.barista("美佳"), 3);

        assertThat(figures(BERLIN).byBarista())
                .containsExactly(new Figures.BaristaCount("美佳", 3), new Figures.BaristaCount("Aiko", 2));
    }

    @Test
    void waitsHaveNoGapsAndTheirPercentilesLieWithinTheirBins() {
        add(new Counter(Kind.WAIT, "60"), 2);
        add(new Counter(Kind.WAIT, "120"), 7);
        add(new Counter(Kind.WAIT, "1800"), 1);
        add(new Counter(Kind.WAIT, "2400"), 0);
        Figures figures = figures(BERLIN);

        assertThat(figures.waits().subList(0, 3))
                .containsExactly(
                        new Figures.WaitCount(60, 2), new Figures.WaitCount(90, 0), new Figures.WaitCount(120, 7));
        assertThat(figures.waits()).hasSize(60).last().isEqualTo(new Figures.WaitCount(2400, 0));
        assertThat(figures.waitSeconds()).isEqualTo(new Figures.WaitSeconds(103, 120));
    }

    @Test
    void oneWaitIsItsOwnMedianToTheHalfMinute() {
        add(new Counter(Kind.WAIT, "240"), 1);

        assertThat(figures(BERLIN).waitSeconds()).isEqualTo(new Figures.WaitSeconds(225, 237));
    }

    @Test
    void whatNobodyCollectedIsWhatIsNotReadyAnyMore() {
        add(Counter.of(Kind.COMPLETED), 10);
        add(Counter.of(Kind.COLLECTED), 7);
        add(new Counter(Kind.COLLECTED_WITHIN, "30"), 6);
        add(new Counter(Kind.COLLECTED_WITHIN, "60"), 0);
        add(new Counter(Kind.COLLECTED_WITHIN, "90"), 1);

        assertThat(figures(BERLIN).handedOut()).isEqualTo(new Figures.HandedOut(7, 1, new Figures.WaitSeconds(18, 69)));
    }

    @Test
    void countsThatRunLateNeverMakeLessThanNothing() {
        add(Counter.of(Kind.COMPLETED), 1);
        add(Counter.of(Kind.COLLECTED), 1);
        add(new Counter(Kind.COLLECTED_WITHIN, "30"), 1);

        assertThat(figures(BERLIN).handedOut()).extracting("notCollected").isEqualTo(0L);
    }

    @Test
    void whereNothingIsHandedOutByHandNothingIsSaid() {
        add(Counter.of(Kind.COMPLETED), 3);
        assertThat(figures(BERLIN).handedOut()).isNull();
        add(Counter.of(Kind.COLLECTED), 0);
        add(new Counter(Kind.COLLECTED_WITHIN, "30"), 0);
        assertThat(figures(BERLIN).handedOut()).isNull();
    }

    private void add(Counter counter, long count) {
        counters.put(counter, count);
    }

    private Figures figures(ZoneId zone) {
        return Figures.of(
                new DayCounts.Counts(Map.copyOf(counters), Map.of("flat-white", Map.of("en", "Flat White"))),
                zone,
                Given.menu(),
                2);
    }
}
