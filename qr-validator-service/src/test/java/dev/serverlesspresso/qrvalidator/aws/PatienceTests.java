package dev.serverlesspresso.qrvalidator.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.serverlesspresso.kit.problem.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatienceTests {

    private final List<Duration> pauses = new ArrayList<>();
    private final Patience patience = new Patience(new Random(1), pauses::add);

    @Test
    void goesOnUntilThereIsAnAnswer() {
        int answer = patience.untilAnswered(
                "a test", () -> pauses.size() < 3 ? Optional.empty() : Optional.of(pauses.size()));
        assertThat(answer).isEqualTo(3);
    }

    @Test
    void givesUpAfterABoundedNumberOfShortWaits() {
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> patience.untilAnswered("a test", Optional::empty))
                .withMessageContaining("24 attempts");
        assertThat(pauses).hasSize(24).allSatisfy(pause -> assertThat(pause)
                .isBetween(Duration.ZERO, Duration.ofMillis(400)));
    }
}
