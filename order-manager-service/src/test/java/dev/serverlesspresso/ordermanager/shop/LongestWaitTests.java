package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.serverlesspresso.ordermanager.Given;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** How long a shop may let an order wait, held to what the contract says. */
class LongestWaitTests {

    /** The contract's limit is the one that the time-out of an order's workflow is measured by. */
    @ParameterizedTest
    @ValueSource(strings = {"chooseWithinSeconds", "makeWithinSeconds", "finishWithinSeconds"})
    void longestWaitIsThatOfTheContract(String setting) throws IOException {
        int longest;
        try (InputStream schema = Shop.class.getResourceAsStream("/workflows/events/shop.schema.json")) {
            longest = JsonMapper.shared()
                    .readTree(schema)
                    .path("properties")
                    .path(setting)
                    .required("maximum")
                    .asInt();
        }

        assertThat(change(setting, longest).applyTo(Given.shop(), Given.NINE)).isNotNull();
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> change(setting, longest + 1).applyTo(Given.shop(), Given.NINE));
    }

    private static ShopChange change(String setting, int seconds) {
        return new ShopChange(JsonMapper.shared().createObjectNode().put(setting, seconds));
    }
}
