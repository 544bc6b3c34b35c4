package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.serverlesspresso.ordermanager.Given;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ShopChangeTests {

    @Test
    void changedFieldsAreMergedAndTheVersionRises() {
        Shop changed = change("{\"open\":false,\"capacity\":5,\"ordersPerCustomerPerDay\":2}")
                .applyTo(Given.shop(), Given.NINE);
        assertThat(changed.open()).isFalse();
        assertThat(changed.capacity()).isEqualTo(5);
        assertThat(changed.ordersPerCustomerPerDay()).isEqualTo(2);
        assertThat(changed.name()).isEqualTo("Demo");
        assertThat(changed.menu()).isEqualTo(Given.menu());
        assertThat(changed.version()).isEqualTo(2);
        assertThat(change("{\"ordersPerCustomerPerDay\":null}")
                        .applyTo(changed, Given.NINE)
                        .ordersPerCustomerPerDay())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"20, 80, 16", "20, 10, 2", "1, 10, 1", "3, 50, 2", "10000, 100, 10000", "7, 80, 6"})
    void thoseWhoChooseMayHoldTheirShareOfTheCapacityAndAtLeastOne(int capacity, int share, int limit) {
        Shop changed = change("{\"capacity\":" + capacity + ",\"choosingShare\":" + share + "}")
                .applyTo(Given.shop(), Given.NINE);
        assertThat(changed.choosingLimit()).isEqualTo(limit);
    }

    @Test
    void limitOfAnAddressCanBeSetAndTakenAway() {
        Shop limited = change("{\"scansPerAddress\":6}").applyTo(Given.shop(), Given.NINE);
        assertThat(limited.scansPerAddress()).isEqualTo(6);
        assertThat(change("{\"scansPerAddress\":null}")
                        .applyTo(limited, Given.NINE)
                        .scansPerAddress())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 300, 86_400})
    void drinkInHandHasASecondToADayToBeFinished(int seconds) {
        Shop changed = change("{\"finishWithinSeconds\":" + seconds + "}").applyTo(Given.shop(), Given.NINE);
        assertThat(changed.finishWithinSeconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 600, 7200})
    void readyNumbersStayForHalfAMinuteToTwoHours(int seconds) {
        Shop changed = change("{\"readyForSeconds\":" + seconds + "}").applyTo(Given.shop(), Given.NINE);
        assertThat(changed.readyForSeconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"capacity\":0} | capacity",
                "{\"capacity\":\"5\"} | capacity",
                "{\"capacity\":1.5} | capacity",
                "{\"finishWithinSeconds\":0} | finishWithinSeconds",
                "{\"finishWithinSeconds\":86401} | finishWithinSeconds",
                "{\"finishWithinSeconds\":null} | finishWithinSeconds",
                "{\"readyForSeconds\":29} | readyForSeconds",
                "{\"readyForSeconds\":7201} | readyForSeconds",
                "{\"readyForSeconds\":null} | readyForSeconds",
                "{\"choosingShare\":9} | choosingShare",
                "{\"choosingShare\":101} | choosingShare",
                "{\"choosingShare\":null} | choosingShare",
                "{\"scansPerAddress\":0} | scansPerAddress",
                "{\"scansPerAddress\":10001} | scansPerAddress",
                "{\"open\":\"yes\"} | open",
                "{\"open\":null} | open",
                "{\"name\":\"\"} | name",
                "{\"name\":\"a\\u0000b\"} | name",
                "{\"name\":\"a\\u0007b\"} | name",
                "{\"name\":\"a\\ud83db\"} | name",
                "{\"name\":\"a\\u202eb\"} | name",
                "{\"name\":\"\\u200b\"} | name",
                "{\"name\":\"\\u3164\"} | name",
                "{\"name\":null} | name",
                "{\"locale\":\"\"} | locale",
                "{\"locale\":\"en_US\"} | locale",
                "{\"locale\":\"en-\"} | locale",
                "{\"locale\":\"root\"} | locale",
                "{\"locale\":\"en\\u0000\"} | locale",
                "{\"locale\":\"not a tag\"} | locale",
                "{\"locale\":\"x-private\"} | locale",
                "{\"locale\":\"en-a-bbb-bbbbbb-bbbbbb-bbbbbb-bbbbbb\"} | locale",
                "{\"timeZone\":\"\"} | timeZone",
                "{\"timeZone\":\"+09:00\"} | timeZone",
                "{\"timeZone\":\"SystemV/PST8\"} | timeZone",
                "{\"timeZone\":\"Mars/Base\"} | timeZone",
                "{\"version\":7} | version",
                "{\"shopId\":\"tokyo\"} | shopId",
                "{\"menu\":[]} | menu",
                "{\"menu\":[{\"id\":\"UPPER\",\"name\":{\"en\":\"x\"},\"available\":true,\"options\":[]}]} | menu",
                "{\"menu\":[{\"id\":\"a\",\"name\":{\"en\":\"x\"},\"available\":true,\"more\":1}]} | menu"
            })
    void whatNoShopCanHaveIsNamedByItsField(String json, String field) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> change(json).applyTo(Given.shop(), Given.NINE))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | a recipe has 1 to 8 layers",
                "[{'part':'milk','share':0}] | the share of 'milk' must be from 1 to 100 percent, not 0",
                "[{'part':'m 1','share':5}] | a part of a drink must match [a-zA-Z]{1,20}: 'm 1'",
                "[{'part':'milk','share':60},{'part':'foam','share':60}] | 120 is more than 100 percent",
                "[{'part':'milk'}] | not of the shape",
                "[{'part':'milk','share':1.5}] | not of the shape",
                "{'milk':5} | not of the shape"
            })
    void recipeThatNoCupHoldsSaysWhy(String recipe, String reason) {
        String menu = "{'menu':[{'id':'a','name':{'en':'A'},'available':true,'options':[],'recipe':" + recipe + "}]}";
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> change(menu.replace('\'', '"')).applyTo(Given.shop(), Given.NINE))
                .withMessageContaining("menu")
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja-JP", "zh-Hant-TW", "de-DE-1996", "es-419", "ja-JP-u-ca-japanese"})
    void languageTagsOfManyKindsAreGood(String tag) {
        assertThat(change("{\"locale\":\"" + tag + "\"}")
                        .applyTo(Given.shop(), Given.NINE)
                        .locale())
                .isEqualTo(tag);
    }

    @Test
    void sixtyEmojiAreSixtyCharacters() {
        String family = "👨\u200D👩\u200D👧\u200D👦";
        assertThat(change("{\"name\":\"" + family.repeat(60) + "\"}")
                        .applyTo(Given.shop(), Given.NINE)
                        .name())
                .isEqualTo(family.repeat(60));
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(
                        () -> change("{\"name\":\"" + family.repeat(61) + "\"}").applyTo(Given.shop(), Given.NINE))
                .withMessage("name must have 1 to 60 characters, not 61");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\u0007", "\\udc00", "a\\u202e", "\\u2060", " ", ""})
    void namesOfTheMenuAreHeldToTheSameRules(String name) {
        String named = "{\"en\":\"Good\",\"ja\":\"" + name + "\"}";
        for (String menu : List.of(
                menu(named, "{\"en\":\"Milk\"}", "{\"en\":\"Oat\"}"),
                menu("{\"en\":\"Tea\"}", named, "{\"en\":\"Oat\"}"),
                menu("{\"en\":\"Tea\"}", "{\"en\":\"Milk\"}", named))) {
            assertThatExceptionOfType(InvalidSetting.class)
                    .isThrownBy(() -> change(menu).applyTo(Given.shop(), Given.NINE))
                    .withMessageStartingWith("menu is not valid: ")
                    .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("menu"));
        }
    }

    @Test
    void namesAreInAtMostTwelveLanguages() {
        assertThat(change(menu(languages(12), languages(12), languages(12)))
                        .applyTo(Given.shop(), Given.NINE)
                        .menu()
                        .items())
                .hasSize(1);
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() ->
                        change(menu(languages(13), languages(1), languages(1))).applyTo(Given.shop(), Given.NINE))
                .withMessage("menu is not valid: a drink has names in at most 12 languages: 'tea'");
    }

    @Test
    void menuHasAtMostSixtyFourKilobytes() {
        String drinks = IntStream.range(0, 60)
                .mapToObj(i ->
                        "{\"id\":\"drink-" + i + "\",\"name\":" + languages(12) + ",\"available\":true,\"options\":[]}")
                .collect(Collectors.joining(","));
        int bytes = JsonMapper.shared().writeValueAsBytes(JsonMapper.shared().readTree("[" + drinks + "]")).length;
        assertThat(change("{\"menu\":[" + drinks + "]}")
                        .applyTo(Given.shop(), Given.NINE)
                        .menu()
                        .items())
                .hasSize(60);
        String longer = drinks.replace("Tea", "T" + "é".repeat((MenuRules.MOST_BYTES_OF_A_MENU - bytes) / 720 / 2 + 2));
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> change("{\"menu\":[" + longer + "]}").applyTo(Given.shop(), Given.NINE))
                .withMessageStartingWith("menu must have at most 65536 bytes as JSON, not 6");
    }

    @Test
    void whatIsWrongIsShownShortAndWithNothingHidden() {
        String id = "\\u0007" + "X".repeat(5_000);
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> change(menu("{\"en\":\"Tea\"}", "{\"en\":\"Milk\"}", "{\"en\":\"Oat\"}")
                                .replace("tea", id))
                        .applyTo(Given.shop(), Given.NINE))
                .satisfies(invalid ->
                        assertThat(invalid.detail()).hasSizeLessThan(150).doesNotContain("\u0007"));
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> change("{\"" + id + "\":1}").applyTo(Given.shop(), Given.NINE))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("?" + "X".repeat(39) + "…"));
    }

    /** A row of before a rule is still a shop, and can still be closed. */
    @Test
    void onlyWhatIsChangedIsHeldToTheRulesOfToday() {
        Shop shop = Given.shop();
        Shop old = new Shop(
                shop.shopId(),
                "a\u202Eb",
                null,
                null,
                null,
                null,
                true,
                false,
                null,
                null,
                null,
                "UTC",
                "en-!",
                shop.menu(),
                1,
                1,
                0,
                1,
                1,
                1,
                1,
                30,
                null,
                80,
                null,
                null,
                null,
                null,
                false,
                false,
                1);
        assertThat(change("{\"open\":false}").applyTo(old, Given.NINE).open()).isFalse();
    }

    @Test
    void openingAndClosingIsToldApart() {
        assertThat(change("{\"open\":true}").concernsOnlyOpen()).isTrue();
        assertThat(change("{\"open\":true,\"name\":\"x\"}").concernsOnlyOpen()).isFalse();
    }

    private static String menu(String drink, String option, String value) {
        return "{\"menu\":[{\"id\":\"tea\",\"name\":" + drink
                + ",\"available\":true,\"options\":[{\"id\":\"milk\",\"name\":" + option
                + ",\"values\":[{\"id\":\"oat\",\"name\":" + value + "}]}]}]}";
    }

    private static String languages(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"a" + (char) ('a' + i) + "\":\"Tea\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static ShopChange change(String json) {
        return new ShopChange((ObjectNode) JsonMapper.shared().readTree(json));
    }
}
