package dev.serverlesspresso.ordermanager.menu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTests {

    /** Skin tones, a family, a flag of two letters, a flag of tags, a keycap: one character each, up to ten code points. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "é",
                "e\u0301",
                "☕",
                "☕\uFE0F",
                "👍🏽",
                "1\uFE0F\u20E3",
                "🇯🇵",
                "👨\u200D👩\u200D👧\u200D👦",
                "👩🏽\u200D❤\uFE0F\u200D💋\u200D👨🏿",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
                "葛\uDB40\uDD00"
            })
    void sixtyCharactersAreSixtyWhateverTheyAreMadeOf(String character) {
        assertThat(VisibleText.fault(character.repeat(60), 60)).isEmpty();
        assertThat(VisibleText.fault(character.repeat(61), 60)).contains("must have 1 to 60 characters, not 61");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Café crème – “no. 1” (½) & more",
                "フラットホワイト",
                "قهوة",
                "می\u200Cخواهم",
                "क्षि",
                "한국 커피",
                "Øl & Æbler",
                "\u0601 ١٢"
            })
    void namesOfManyLanguagesAreGood(String name) {
        assertThat(VisibleText.fault(name, 60)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0000, control characters (U+0000)",
        "0007, control characters (U+0007)",
        "0009, control characters (U+0009)",
        "000A, control characters (U+000A)",
        "001B, control characters (U+001B)",
        "007F, control characters (U+007F)",
        "0085, control characters (U+0085)",
        "2028, control characters (U+2028)",
        "2029, control characters (U+2029)",
        "061C, controls of the writing direction (U+061C)",
        "200E, controls of the writing direction (U+200E)",
        "200F, controls of the writing direction (U+200F)",
        "202A, controls of the writing direction (U+202A)",
        "202E, controls of the writing direction (U+202E)",
        "2066, controls of the writing direction (U+2066)",
        "2069, controls of the writing direction (U+2069)",
        "00AD, invisible characters (U+00AD)",
        "034F, invisible characters (U+034F)",
        "115F, invisible characters (U+115F)",
        "200B, invisible characters (U+200B)",
        "2060, invisible characters (U+2060)",
        "3164, invisible characters (U+3164)",
        "FEFF, invisible characters (U+FEFF)",
        "FFF9, invisible characters (U+FFF9)",
        "FFFF, invisible characters (U+FFFF)",
        "E0001, invisible characters (U+E0001)",
        "E0041, invisible characters (U+E0041)",
        "E007F, invisible characters (U+E007F)"
    })
    void whatNoScreenShowsIsRefusedByItsName(String hex, String fault) {
        String name = "Mo" + Character.toString(Integer.parseInt(hex, 16)) + "cha";
        assertThat(VisibleText.fault(name, 60)).contains("must not have " + fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mo\uD800cha", "\uDC00", "a\uDC00\uD800"})
    void halfACharacterIsRefused(String name) {
        assertThat(VisibleText.fault(name, 60)).contains("must not have half a character (a lone surrogate)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0\u3000", "\u200D", "\u200C\u200D", "\uFE0F", "\u0301", "\u2800", "\uE000"})
    void nameThatNobodySeesIsRefused(String name) {
        assertThat(VisibleText.fault(name, 60)).contains("must have a visible character");
    }

    @Test
    void oneCharacterCannotBePiledUpWithoutEnd() {
        assertThat(VisibleText.fault("a" + "\u0301".repeat(600), 60)).contains("has characters of too many parts");
        assertThat(VisibleText.fault("Mocha" + "\u0301".repeat(10), 60)).contains("has characters of too many parts");
        assertThat(VisibleText.fault("Mocha" + "\u0301".repeat(9), 60)).isEmpty();
    }

    @Test
    void whatIsShownOfATextFromOutsideIsShortAndHasNothingHidden() {
        assertThat(VisibleText.shown("milk")).isEqualTo("milk");
        assertThat(VisibleText.shown("a\r\nb\u202Ec\uD800")).isEqualTo("a??b?c?");
        assertThat(VisibleText.shown("x".repeat(100_000))).isEqualTo("x".repeat(40) + "…");
    }
}
