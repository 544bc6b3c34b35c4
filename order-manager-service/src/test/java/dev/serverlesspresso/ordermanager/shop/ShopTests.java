package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.ordermanager.Given;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopTests {

    /** To the second, east and west of Greenwich, in winter and in summer. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Tokyo, 2026-11-02T14:59:59Z, 2026-11-02",
        "Asia/Tokyo, 2026-11-02T15:00:00Z, 2026-11-03",
        "Pacific/Pago_Pago, 2026-11-02T10:59:59Z, 2026-11-01",
        "Pacific/Pago_Pago, 2026-11-02T11:00:00Z, 2026-11-02",
        "Europe/Berlin, 2026-11-02T22:59:59Z, 2026-11-02",
        "Europe/Berlin, 2026-11-02T23:00:00Z, 2026-11-03",
        "Europe/Berlin, 2026-07-02T21:59:59Z, 2026-07-02",
        "Europe/Berlin, 2026-07-02T22:00:00Z, 2026-07-03",
        "UTC, 2026-11-02T23:59:59Z, 2026-11-02"
    })
    void businessDayEndsAtTheMidnightOfTheShopsZone(String timeZone, Instant instant, String day) {
        assertThat(Given.shopIn(timeZone).businessDay(instant)).hasToString(day);
    }
}
