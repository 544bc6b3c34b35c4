package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.menu.Menu;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a menu may say that a manager writes. */
class MenuRulesTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WHOLE = """
            {"id":"matcha","name":{"en":"Matcha latte","ja":"抹茶ラテ"},"description":{"en":"Whisked by hand."},
            "available":true,"hidden":true,"options":[{"id":"milk","name":{"en":"Milk"},"required":true,
            "values":[{"id":"oat","name":{"en":"Oat"},"replaces":{"milk":"oatMilk"}}]}],
            "recipe":[{"part":"tea","share":20},{"part":"milk","share":60}],"allergens":["milk"]}""";

    @Test
    void whatAMenuSaysComesBackAsItWasWritten() {
        assertThat(JSON.readTree(JSON.writeValueAsString(written(WHOLE)))).isEqualTo(JSON.readTree("[" + WHOLE + "]"));
    }

    @Test
    void whatIsNotSaidIsLeftOut() {
        String plain = "{\"id\":\"tea\",\"name\":{\"en\":\"Tea\"},\"available\":true,\"options\":[]}";
        String empty = "{\"id\":\"tea\",\"name\":{\"en\":\"Tea\"},\"available\":true,\"options\":[],"
                + "\"hidden\":false,\"description\":{},\"allergens\":[]}";
        assertThat(JSON.writeValueAsString(written(empty))).isEqualTo("[" + plain + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"part\":\"tea\" | \"part\":\"stardust\" | unknown part 'stardust'",
                "\"milk\":\"oatMilk\" | \"milk\":\"mercury\" | unknown part 'mercury'",
                "[\"milk\"] | [\"love\"] | unknown allergen 'love'",
                "[\"milk\"] | [\"milk\",\"milk\"] | allergen ids must differ",
                "Whisked by hand. | too\\u0007loud | the description of drink 'matcha' in 'en' must not have control",
                "{\"en\":\"Whisked by hand.\"} | {\"English\":\"x\"} | descriptions must be by language"
            })
    void whatNoMenuMaySayIsRefusedWithItsReason(String part, String other, String reason) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> written(WHOLE.replace(part, other)))
                .withMessageContaining(reason)
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("menu"));
    }

    @Test
    void descriptionHasAtMostAHundredAndSixtyCharacters() {
        String longest = "x".repeat(MenuRules.LONGEST_DESCRIPTION);
        assertThat(written(WHOLE.replace("Whisked by hand.", longest)).items()).hasSize(1);
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> written(WHOLE.replace("Whisked by hand.", longest + "x")))
                .withMessageContaining("must have 1 to 160 characters");
    }

    private static Menu written(String drink) {
        ObjectNode change = (ObjectNode) JSON.readTree("{\"menu\":[" + drink + "]}");
        return new ShopChange(change).applyTo(Given.shop(), Given.NINE).menu();
    }
}
