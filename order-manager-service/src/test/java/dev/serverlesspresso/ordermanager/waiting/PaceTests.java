package dev.serverlesspresso.ordermanager.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.order.OrderId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTests {

    private static final Instant NINE = Given.NINE;

    @Test
    void drinkCountsOnce() {
        Pace pace = Pace.unknown().with(made(1, 0, 10, 70), NINE).with(made(1, 0, 10, 80), NINE);
        assertThat(pace.completed()).singleElement().isEqualTo(made(1, 0, 10, 70));
    }

    @Test
    void onlyTheLatestFortyOfTheLastHourCount() {
        Pace pace = Pace.unknown();
        for (int i = 1; i <= 45; i++) {
            pace = pace.with(made(i, i * 60L, i * 60L + 5, i * 60L + 50), NINE.plusSeconds(i * 60L + 50));
        }
        assertThat(pace.completed()).hasSize(40);
        assertThat(pace.completed().get(0).orderId()).isEqualTo(id(6));
        Pace later = pace.with(made(46, 5400, 5410, 5500), NINE.plusSeconds(5500));
        assertThat(later.completed()).first().isEqualTo(made(31, 1860, 1865, 1910));
    }

    @Test
    void orderThatLeftCountsOnceAndAsLongAsTheDrinksOfItsTime() {
        Departure early = new Departure(id(7), NINE.plusSeconds(60));
        Departure late = new Departure(id(8), NINE.plusSeconds(90));
        Pace pace = Pace.unknown()
                .with(early, NINE)
                .with(late, NINE)
                .with(late, NINE)
                .with(made(1, 0, 10, 70), NINE);
        assertThat(pace.departed()).containsExactly(late);
        CompletedDrink second = made(2, 0, 80, 140);
        assertThat(pace.with(second, NINE).departed()).containsExactly(late);
        assertThat(pace.with(second, NINE.plusSeconds(3_680)).departed()).isEmpty();
    }

    @Test
    void fewDrinksTellLittleOfWhoLeaves() {
        Pace one = Pace.unknown().with(new Departure(id(9), NINE.plusSeconds(60)), NINE);
        assertThat(Pace.unknown().leaving()).isZero();
        assertThat(one.leaving()).isBetween(0.1, 0.2);
        Pace many = one;
        for (int i = 1; i <= 30; i++) {
            many = many.with(made(i, 0, 10, 60), NINE);
        }
        assertThat(many.leaving()).isBetween(0.02, 0.03);
    }

    @Test
    void handOverBetweenTwoDrinksIsPartOfTheWork() {
        Pace pace = Pace.unknown().with(made(1, 0, 10, 70), NINE).with(made(2, 0, 90, 150), NINE);
        assertThat(pace.work()).containsExactly(new Pace.Work("staff-1", 60, 70), new Pace.Work("staff-1", 60, 80));
    }

    @Test
    void timeWithoutAnOrderIsNoWork() {
        Pace pace = Pace.unknown().with(made(1, 0, 10, 70), NINE).with(made(2, 500, 505, 560), NINE);
        assertThat(pace.work()).last().isEqualTo(new Pace.Work("staff-1", 55, 60));
    }

    @Test
    void longAbsenceCountsAsAShortOne() {
        Pace pace = Pace.unknown().with(made(1, 0, 10, 70), NINE).with(made(2, 0, 1800, 1860), NINE);
        assertThat(pace.work()).last().isEqualTo(new Pace.Work("staff-1", 60, 300));
    }

    @Test
    void twoDrinksAtOnceShareTheTime() {
        Pace pace = Pace.unknown().with(made(1, 0, 10, 70), NINE).with(made(2, 0, 12, 100), NINE);
        assertThat(pace.work()).last().isEqualTo(new Pace.Work("staff-1", 88, 30));
    }

    static CompletedDrink made(int number, long queued, long claimed, long ended) {
        return new CompletedDrink(
                id(number), NINE.plusSeconds(queued), NINE.plusSeconds(claimed), NINE.plusSeconds(ended), "staff-1");
    }

    static OrderId id(int number) {
        return new OrderId("order-%06d".formatted(number));
    }
}
