package dev.serverlesspresso.kit.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeTests {

    private enum Why {
        CLOSED,
        FULL
    }

    private final Outcome<Integer, Why> five = Outcome.of(5);
    private final Outcome<Integer, Why> closed = Outcome.refused(Why.CLOSED);

    @Test
    void valueGoesOn() {
        assertThat(five.map(number -> number + 1).value()).contains(6);
        assertThat(five.flatMap(number -> Outcome.<String, Why>refused(Why.FULL))
                        .refusal())
                .contains(Why.FULL);
        assertThat(five.refusal()).isEmpty();
        assertThat(five.orElseThrow(why -> new IllegalArgumentException(why.name())))
                .isEqualTo(5);
    }

    @Test
    void refusalStays() {
        assertThat(closed.map(number -> number + 1).refusal()).contains(Why.CLOSED);
        assertThat(closed.flatMap(number -> Outcome.<String, Why>of("never")).value())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> closed.orElseThrow(why -> new IllegalArgumentException(why.name())))
                .withMessage("CLOSED");
    }

    @Test
    void refusalCanBeSaidInOtherWords() {
        assertThat(closed.mapRefusal(Why::name).refusal()).contains("CLOSED");
        assertThat(five.mapRefusal(Why::name).value()).contains(5);
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThat(Outcome.of(Optional.of(1), Why.FULL).value()).contains(1);
        assertThat(Outcome.of(Optional.empty(), Why.FULL).refusal()).contains(Why.FULL);
    }
}
