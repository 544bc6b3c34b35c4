package dev.serverlesspresso.ordermanager.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.ordermanager.menu.ChoiceRefusal;
import dev.serverlesspresso.ordermanager.shop.ShowNames;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuestNamesTests {

    private final GuestNames names = new GuestNames();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mika",
                "Zoë",
                "Ana María",
                "Jean-Luc",
                "O'Neill",
                "D’Arcy",
                "さくら",
                "ジャン・リュック",
                "桜",
                "Ольга",
                "علي",
                "अनिल",
                "สมชาย",
                "Nguyễn",
                "J",
                "Kim K.",
                "Dick",
                "Fanny",
                "Scunthorpe"
            })
    void namesOfAnyScriptAreTaken(String name) {
        assertThat(name(name)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mika2",
                "www.x.com",
                "a@b",
                "http://x",
                "<b>",
                "Mika!",
                "Mika  K",
                "-Mika",
                "Mika-",
                "'",
                "Mi\nka",
                "Mi\u0000ka",
                "Mi\u202Eka",
                "Mi\u200Bka",
                "☕",
                "Mika☕",
                "ㅤ",
                "Mika\u0301\u0301\u0301\u0301\u0301\u0301",
                "\uD800",
                "abcdefghijklmnopqrstu",
                "Mi\u2028ka"
            })
    void whatIsNoNameIsRefusedWithoutBeingRepeated(String name) {
        assertThat(refusal(name))
                .hasValueSatisfying(refusal -> assertThat(refusal.detail()).doesNotContain(name.strip() + " "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Fuck", "FUUUCK", "f-u-c-k", "Fück", "Mr Fuck", "ｆｕｃｋ", "くそ", "クソ", "ｸｿ", "う ん こ", "Arschloch"})
    void whatNobodyWouldCallOutIsRefused(String name) {
        assertThat(refusal(name)).hasValueSatisfying(refusal -> assertThat(refusal.detail())
                .isEqualTo("The name is not one that can be called out."));
    }

    @Test
    void nameIsComposedAndHasNoSpaceAround() {
        assertThat(name("  Zoe\u0308 ")).contains("Zo\u00EB");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void nobodyHasToGiveAName(@Nullable String none) {
        assertThat(names.guest(none, ShowNames.CARDS).value()).contains(Optional.empty());
    }

    @Test
    void shopThatAsksForNoNamesKeepsNone() {
        assertThat(names.guest("Mika", null).value()).contains(Optional.empty());
        assertThat(names.guest("<script>", null).value()).contains(Optional.empty());
    }

    private Optional<String> name(String given) {
        return names.guest(given, ShowNames.CARDS)
                .value()
                .flatMap(guest -> guest)
                .map(Guest::name);
    }

    private Optional<ChoiceRefusal> refusal(String given) {
        return names.guest(given, ShowNames.DISPLAY).refusal();
    }
}
