package dev.serverlesspresso.ordermanager.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.ordermanager.Given;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTests {

    private static final Instant NOW = Given.NINE;

    @Test
    void sameLineAndPaceTellTheSame() {
        assertThat(Forecast.of(line(3), pace(20), NOW)).isEqualTo(Forecast.of(line(3), pace(20), NOW));
    }

    @Test
    void eachOrderOfTheLineTakesLongerThanTheOneBefore() {
        List<Forecast.Range> ranges = Forecast.of(line(5), pace(20), NOW);
        assertThat(ranges).hasSize(6);
        for (int i = 1; i < ranges.size(); i++) {
            assertThat(ranges.get(i).from()).isGreaterThan(ranges.get(i - 1).from());
            assertThat(ranges.get(i).to()).isGreaterThan(ranges.get(i - 1).to());
        }
    }

    @Test
    void lineThatSomeLeaveIsQuickerAtItsEndAndNotAtItsBeginning() {
        Pace some = pace(20);
        for (int i = 0; i < 5; i++) {
            some = some.with(new Departure(PaceTests.id(300 + i), NOW.minusSeconds(i)), NOW);
        }
        List<Forecast.Range> all = Forecast.of(line(12), pace(20), NOW);
        List<Forecast.Range> fewer = Forecast.of(line(12), some, NOW);
        assertThat(fewer.get(12).from()).isLessThan(all.get(12).from() * 0.9);
        assertThat(fewer.get(12).to()).isLessThan(all.get(12).to());
        assertThat(fewer.get(0).to()).isBetween(all.get(0).to() - 15, all.get(0).to() + 15);
    }

    @Test
    void shopThatMadeNothingYetGuessesWidely() {
        Forecast.Range range = Forecast.of(List.of(), Pace.unknown(), NOW).get(0);
        assertThat(range.from()).isBetween(30.0, 60.0);
        assertThat(range.to()).isBetween(150.0, 300.0);
    }

    @Test
    void evenPaceStillTellsARange() {
        assertThat(Forecast.of(line(2), pace(40), NOW))
                .allSatisfy(range -> assertThat(range.to()).isGreaterThanOrEqualTo(range.from() + 10));
    }

    @Test
    void drinkInTheMakingTakesWhatIsLeft() {
        WaitingOrder fresh = making(0);
        WaitingOrder almost = making(60);
        double whole = Forecast.of(List.of(fresh), pace(30), NOW).get(0).to();
        double rest = Forecast.of(List.of(almost), pace(30), NOW).get(0).to();
        assertThat(rest).isLessThan(whole - 40);
        assertThat(Forecast.of(List.of(making(4000)), pace(30), NOW).get(0).from())
                .isNotNegative();
    }

    @Test
    void twoBaristasAreFasterThanOne() {
        List<WaitingOrder> line = new ArrayList<>(List.of(making(10)));
        line.addAll(line(4));
        double alone = Forecast.of(line, pace(20), NOW).get(5).to();
        WaitingOrder other = new WaitingOrder(
                PaceTests.id(99), 99, NOW.minusSeconds(30), new WaitingOrder.Making("staff-2", NOW.minusSeconds(10)));
        line.add(0, other);
        assertThat(Forecast.of(line, pace(20), NOW).get(6).to()).isLessThan(alone * 0.8);
    }

    @Test
    void baristaWhoLeavesAnOrderWaitingIsNotAtWork() {
        Pace pace = pace(20).with(by("staff-2", 50, -400, -320), NOW);
        List<WaitingOrder> waiting = List.of(new WaitingOrder(PaceTests.id(70), 70, NOW.minusSeconds(200), null));
        assertThat(Baristas.of(List.of(), pace, NOW).freeSince()).containsOnlyKeys("staff-1", "staff-2");
        assertThat(Baristas.of(waiting, pace, NOW).freeSince()).doesNotContainKeys("staff-2");
    }

    @Test
    void thereIsAlwaysSomebody() {
        assertThat(Baristas.of(line(2), Pace.unknown(), NOW).freeSince()).hasSize(1);
    }

    private static WaitingOrder making(long since) {
        return new WaitingOrder(
                PaceTests.id(90),
                90,
                NOW.minusSeconds(since + 10),
                new WaitingOrder.Making("staff-1", NOW.minusSeconds(since)));
    }

    private static List<WaitingOrder> line(int length) {
        List<WaitingOrder> line = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            line.add(new WaitingOrder(PaceTests.id(i + 1), i + 1, NOW.minusSeconds(length - i), null));
        }
        return line;
    }

    /** So many drinks of 55 to 85 seconds by one barista, the last just now. */
    private static Pace pace(int drinks) {
        Pace pace = Pace.unknown();
        for (int i = 0; i < drinks; i++) {
            long ended = -90L * (drinks - 1 - i);
            pace = pace.with(by("staff-1", 100 + i, ended - 55 - 10L * (i % 4), ended), NOW);
        }
        return pace;
    }

    private static CompletedDrink by(String barista, int number, long claimed, long ended) {
        return new CompletedDrink(
                PaceTests.id(number),
                NOW.plusSeconds(claimed - 5),
                NOW.plusSeconds(claimed),
                NOW.plusSeconds(ended),
                barista);
    }
}
