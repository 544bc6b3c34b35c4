package dev.serverlesspresso.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody has to step up to the display. */
@ExtendWith(InBrowser.class)
class QrFromAfarTests {
    @ParameterizedTest
    @CsvSource({
        "OVERHEAD, 3, 0, 1, 0",
        "OVERHEAD, 3, 4, 1, 6",
        "OVERHEAD, 3, -7, 1.2, 6",
        "OVERHEAD, 2, 12, 1.5, 8",
        "UHD, 3, 4, 1, 6",
        "PORTRAIT, 3, 0, 1, 6",
        "PORTRAIT, 3, -5, 1, 6"
    })
    void codeIsReadByPhonesThatAreFarAway(
            Size size, double metres, double degrees, double blur, double noise, Screens screens) {
        Display display = screens.display("demo").withFreshCode();
        display.screen().become(size);

        assertThat(display.readCodeFrom(new FromAfar(metres, degrees, blur, noise)))
                .isEqualTo(display.readCode())
                .startsWith(screens.url("/order/demo?code="));
    }

    @AfterEach
    void hangAsBefore(Screens screens) {
        screens.display("demo").screen().become(Size.OVERHEAD);
    }

    @Test
    void codeIsNotReadFromTheOtherEndOfTheHall(Screens screens) {
        Display display = screens.display("demo").withFreshCode();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> display.readCodeFrom(new FromAfar(30, 4, 1, 6)));
    }
}
