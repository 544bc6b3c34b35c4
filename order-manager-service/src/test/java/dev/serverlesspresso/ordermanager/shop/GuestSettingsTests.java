package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.serverlesspresso.ordermanager.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a manager says of the shop to its guests, and when an order is late. */
class GuestSettingsTests {

    @Test
    void whatGuestsSeeCanBeSetAndTakenAway() {
        Shop set = change("{\"languages\":[\"ja\"],\"accent\":{\"light\":\"#a4511a\",\"dark\":\"#e59a5c\"},"
                        + "\"announcement\":{\"en\":\"" + "x".repeat(80) + "\"},"
                        + "\"soonAfterMinutes\":5,\"lateAfterMinutes\":6}")
                .applyTo(Given.shop(), Given.NINE);
        assertThat(set.languages()).containsExactly("ja");
        assertThat(set.accent()).isEqualTo(new Accent("#a4511a", "#e59a5c"));
        assertThat(set.announcement()).containsOnlyKeys("en");
        assertThat(set.lateAfterMinutes()).isEqualTo(6);
        Shop without = change("{\"languages\":null,\"accent\":null,\"announcement\":null,"
                        + "\"soonAfterMinutes\":null,\"lateAfterMinutes\":null}")
                .applyTo(set, Given.NINE);
        assertThat(without).isEqualTo(Given.shop().nextVersion().nextVersion());
    }

    @Test
    void announcementHasEightyCharactersAtMost() {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> change("{\"announcement\":{\"ja\":\"" + "あ".repeat(81) + "\"}}")
                        .applyTo(Given.shop(), Given.NINE))
                .withMessage("announcement in 'ja' must have 1 to 80 characters, not 81");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"names\":{}} | names",
                "{\"languages\":[]} | languages",
                "{\"languages\":[\"en\",\"en\"]} | languages",
                "{\"languages\":[\"English\"]} | languages",
                "{\"languages\":[1]} | languages",
                "{\"languages\":\"en\"} | languages",
                "{\"accent\":\"#a4511a\"} | accent",
                "{\"accent\":{\"light\":\"#a4511a\"}} | accent",
                "{\"accent\":{\"light\":\"red\",\"dark\":\"#e59a5c\"}} | accent",
                "{\"accent\":{\"light\":\"#e59a5c\",\"dark\":\"#e59a5c\"}} | accent",
                "{\"accent\":{\"light\":\"#a4511a\",\"dark\":\"#e59a5c\",\"more\":1}} | accent",
                "{\"announcement\":{}} | announcement",
                "{\"announcement\":\"Back soon\"} | announcement",
                "{\"announcement\":{\"en\":\" \"}} | announcement",
                "{\"announcement\":{\"en\":\"a\\u202eb\"}} | announcement",
                "{\"announcement\":{\"English\":\"Back soon\"}} | announcement",
                "{\"openingHours\":{}} | openingHours",
                "{\"openingHours\":{\"monday\":\"8\"}} | openingHours",
                "{\"openingHours\":{\"monday\":{\"from\":\"08:00\",\"to\":\"18:00\",\"lunch\":1}}} | openingHours",
                "{\"openingHours\":{\"monday\":{\"from\":\"08:00\",\"to\":\"8\"}}} | openingHours",
                "{\"soonAfterMinutes\":0} | soonAfterMinutes",
                "{\"lateAfterMinutes\":1441} | lateAfterMinutes",
                "{\"soonAfterMinutes\":8,\"lateAfterMinutes\":8} | lateAfterMinutes"
            })
    void whatNoShopCanHaveIsNamedByItsField(String json, String field) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> change(json).applyTo(Given.shop(), Given.NINE))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo(field));
    }

    private static ShopChange change(String json) {
        return new ShopChange((ObjectNode) JsonMapper.shared().readTree(json));
    }
}
