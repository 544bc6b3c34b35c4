package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.serverlesspresso.ordermanager.Given;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class NewShopTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "shopId   | {'names':{'en':'A'},'timeZone':'UTC'}",
                "shopId   | {'shopId':'Osaka','names':{'en':'A'},'timeZone':'UTC'}",
                "shopId   | {'shopId':'*','names':{'en':'A'},'timeZone':'UTC'}",
                "shopId   | {'shopId':7,'names':{'en':'A'},'timeZone':'UTC'}",
                "shopId   | {'shopId':'pair','names':{'en':'A'},'timeZone':'UTC'}",
                "shopId   | {'shopId':'signed-in','names':{'en':'A'},'timeZone':'UTC'}",
                "names    | {'shopId':'osaka','timeZone':'UTC'}",
                "names    | {'shopId':'osaka','names':{},'timeZone':'UTC'}",
                "names    | {'shopId':'osaka','names':{'en':7},'timeZone':'UTC'}",
                "names    | {'shopId':'osaka','names':{'English':'A'},'timeZone':'UTC'}",
                "names    | {'shopId':'osaka','names':{'en':'A','ja':' '},'timeZone':'UTC'}",
                "timeZone | {'shopId':'osaka','names':{'en':'A'}}",
                "timeZone | {'shopId':'osaka','names':{'en':'A'},'timeZone':'Mars'}",
                "menuFrom | {'shopId':'osaka','names':{'en':'A'},'timeZone':'UTC','menuFrom':'DEMO'}",
                "menu     | {'shopId':'osaka','names':{'en':'A'},'timeZone':'UTC','menu':[]}",
                "archived | {'shopId':'osaka','names':{'en':'A'},'timeZone':'UTC','archived':true}",
                "capacity | {'shopId':'osaka','names':{'en':'A'},'timeZone':'UTC','capacity':0}"
            })
    void whatNoNewShopCanHaveNamesItsField(String field, String body) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> read(body).shop(Given.menu(), Given.NINE))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo(field));
    }

    @Test
    void languageOfTheCounterIsTheFirstThatItHasANameInIfNoneWasSaid() {
        assertThat(read("{'shopId':'osaka','names':{'ja':'大阪'},'timeZone':'UTC'}")
                        .shop(Given.menu(), Given.NINE))
                .satisfies(shop -> {
                    assertThat(shop.locale()).isEqualTo("ja");
                    assertThat(shop.name()).isEqualTo("大阪");
                });
    }

    @Test
    void nameAndNamesNeverContradictEachOther() {
        Shop shop = read("{'shopId':'osaka','names':{'en':'Osaka','ja':'大阪'},'timeZone':'UTC','locale':'ja'}")
                .shop(Given.menu(), Given.NINE);
        assertThat(change("{'name':'新大阪'}").applyTo(shop, Given.NINE).names())
                .isEqualTo(Map.of("en", "Osaka", "ja", "新大阪"));
        assertThat(change("{'locale':'en-GB'}").applyTo(shop, Given.NINE).name())
                .isEqualTo("Osaka");
        assertThat(change("{'names':{'en':'Kobe'}}").applyTo(shop, Given.NINE).name())
                .isEqualTo("Kobe");
    }

    private static NewShop read(String body) {
        return NewShop.read(json(body));
    }

    private static ShopChange change(String body) {
        return new ShopChange(json(body));
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
