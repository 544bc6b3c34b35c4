package dev.serverlesspresso.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody has to step up to the display. */
@ExtendWith(InBrowser.class)
class QrFromAfarTests {
    @ParameterizedTest
    @CsvSource({"3, 0, 1, 0", "3, 4, 1, 6", "3, -7, 1.2, 6", "2, 12, 1.5, 8"})
    void codeIsReadByPhonesThatAreFarAway(double metres, double degrees, double blur, double noise, Screens screens) {
        Display display = screens.display("demo").withFreshCode();

        assertThat(display.readCodeFrom(new FromAfar(metres, degrees, blur, noise)))
                .isEqualTo(display.readCode())
                .startsWith(screens.url("/order/demo?code="));
    }

    @Test
    void codeIsNotReadFromTheOtherEndOfTheHall(Screens screens) {
        Display display = screens.display("demo").withFreshCode();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> display.readCodeFrom(new FromAfar(30, 4, 1, 6)));
    }
}
