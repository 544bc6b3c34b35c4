package dev.serverlesspresso.qrvalidator.scan;

import static dev.serverlesspresso.qrvalidator.Given.DEMO;
import static dev.serverlesspresso.qrvalidator.Given.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTests {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final CodeWindow WINDOW = CodeWindow.at(NINE, FIVE_MINUTES);

    private final ClientAddress addresses = new ClientAddress(Given.properties());

    @Test
    void networkHasAnotherNameForEachCodeAndShop() {
        String name = addresses.nameFor(DEMO, WINDOW, "203.0.113.9");

        assertThat(addresses.nameFor(DEMO, WINDOW, "203.0.113.9")).isEqualTo(name);
        assertThat(addresses.nameFor(DEMO, CodeWindow.at(NINE.plus(FIVE_MINUTES), FIVE_MINUTES), "203.0.113.9"))
                .isNotEqualTo(name);
        assertThat(addresses.nameFor(new ShopId("tokyo"), WINDOW, "203.0.113.9"))
                .isNotEqualTo(name);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "203.0.113.9, 203.0.113.8, false",
        "2001:db8:1:2::9, 2001:db8:1:2:ffff::1, true",
        "2001:db8:1:2::9, 2001:db8:1:3::9, false",
        "not an address, no address either, false"
    })
    void phonesOfOneHouseholdHaveOneName(String one, String other, boolean same) {
        assertThat(addresses.nameFor(DEMO, WINDOW, one).equals(addresses.nameFor(DEMO, WINDOW, other)))
                .isEqualTo(same);
    }
}
