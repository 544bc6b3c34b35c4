package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.ordermanager.Given;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A business day begins and ends at midnight where the shop is, in Berlin here, and never at that of UTC. */
class BusinessDayTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T22:59:59.999Z, 2026-11-02",
        "2026-11-02T23:00:00Z, 2026-11-03",
        "2026-11-03T00:00:00Z, 2026-11-03",
        "2026-07-01T21:59:59.999Z, 2026-07-01",
        "2026-07-01T22:00:00Z, 2026-07-02"
    })
    void instantBelongsToTheDayOfTheShopsZone(Instant instant, String day) {
        assertThat(Given.shop().businessDay(instant)).hasToString(day);
    }
}
