package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.serverlesspresso.ordermanager.Given;
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
                .applyTo(Given.shop());
        assertThat(changed.open()).isFalse();
        assertThat(changed.capacity()).isEqualTo(5);
        assertThat(changed.ordersPerCustomerPerDay()).isEqualTo(2);
        assertThat(changed.name()).isEqualTo("Demo");
        assertThat(changed.menu()).isEqualTo(Given.menu());
        assertThat(changed.version()).isEqualTo(2);
        assertThat(change("{\"ordersPerCustomerPerDay\":null}").applyTo(changed).ordersPerCustomerPerDay())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"20, 80, 16", "20, 10, 2", "1, 10, 1", "3, 50, 2", "10000, 100, 10000", "7, 80, 6"})
    void thoseWhoChooseMayHoldTheirShareOfTheCapacityAndAtLeastOne(int capacity, int share, int limit) {
        Shop changed = change("{\"capacity\":" + capacity + ",\"choosingShare\":" + share + "}")
                .applyTo(Given.shop());
        assertThat(changed.choosingLimit()).isEqualTo(limit);
    }

    @Test
    void limitOfAnAddressCanBeSetAndTakenAway() {
        Shop limited = change("{\"scansPerAddress\":6}").applyTo(Given.shop());
        assertThat(limited.scansPerAddress()).isEqualTo(6);
        assertThat(change("{\"scansPerAddress\":null}").applyTo(limited).scansPerAddress())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 600, 7200})
    void readyNumbersStayForHalfAMinuteToTwoHours(int seconds) {
        Shop changed = change("{\"readyForSeconds\":" + seconds + "}").applyTo(Given.shop());
        assertThat(changed.readyForSeconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"capacity\":0} | capacity",
                "{\"capacity\":\"5\"} | capacity",
                "{\"capacity\":1.5} | capacity",
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
                "{\"timeZone\":\"Mars/Base\"} | timeZone",
                "{\"version\":7} | version",
                "{\"shopId\":\"tokyo\"} | shopId",
                "{\"menu\":[]} | menu",
                "{\"menu\":[{\"id\":\"UPPER\",\"name\":{\"en\":\"x\"},\"available\":true,\"options\":[]}]} | menu",
                "{\"menu\":[{\"id\":\"a\",\"name\":{\"en\":\"x\"},\"available\":true,\"more\":1}]} | menu"
            })
    void whatNoShopCanHaveIsNamedByItsField(String json, String field) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> change(json).applyTo(Given.shop()))
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
                .isThrownBy(() -> change(menu.replace('\'', '"')).applyTo(Given.shop()))
                .withMessageContaining("menu")
                .withMessageContaining(reason);
    }

    @Test
    void openingAndClosingIsToldApart() {
        assertThat(change("{\"open\":true}").concernsOnlyOpen()).isTrue();
        assertThat(change("{\"open\":true,\"name\":\"x\"}").concernsOnlyOpen()).isFalse();
    }

    private static ShopChange change(String json) {
        return new ShopChange((ObjectNode) JsonMapper.shared().readTree(json));
    }
}
