package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTests {
    @ParameterizedTest
    @CsvSource({
        "14:05:00, 14:05:00",
        "14:00:00, 14:00:00",
        "00:00:00, 00:00:00",
        "14:05:07, 14:05:07",
        "14:05:00.000000001, 14:05:00",
        "14:05:59.999, 14:05:59",
    })
    void timeHasItsSecondsAlsoInAFullMinute(LocalTime now, String shown) {
        assertThat(ProgressLine.at(now, "a service has ended")).isEqualTo(shown + "  a service has ended");
    }

    @Test
    void secondsSinceTheStartStandBelowEachOther() {
        assertThat(ProgressLine.after(Duration.ofMillis(3_400), "ready")).isEqualTo("  3.4 s  ready");
        assertThat(ProgressLine.after(Duration.ofSeconds(123), "ready")).isEqualTo("123.0 s  ready");
    }
}
