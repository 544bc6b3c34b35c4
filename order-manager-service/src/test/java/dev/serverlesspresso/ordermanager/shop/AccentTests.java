package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccentTests {

    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21",
        "#ffffff, #ffffff, 1",
        "#777777, #ffffff, 4.478",
        "#767676, #ffffff, 4.542",
        "#ff0000, #ffffff, 3.998",
        "#0000ff, #ffffff, 8.592"
    })
    void contrastIsThatOfTheStandard(String one, String other, double ratio) {
        assertThat(Contrast.between(one, other)).isCloseTo(ratio, within(0.001));
        assertThat(Contrast.between(other, one)).isCloseTo(ratio, within(0.001));
    }

    @Test
    void usualAccentCouldBeWrittenDown() {
        assertThatCode(() -> new Accent("#a4511a", "#e59a5c").check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "#c77a3a, #e59a5c, light",
        "#a4511a, #8a4416, dark",
        "#767676, #e59a5c, light",
        "#ffffff, #e59a5c, light",
        "#a4511a, #000000, dark"
    })
    void accentOnWhichNobodyCanReadIsRefused(String light, String dark, String theme) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> new Accent(light, dark).check())
                .withMessageContaining("accent " + theme + " must have a contrast of at least 4.5:1")
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("accent"));
    }

    /** What stands on the accent and around it is known to the screens, and written there. */
    @Test
    void coloursBesideTheAccentAreThoseOfTheScreens() throws Exception {
        String tokens = Files.readString(Path.of("../frontends/kit/src/styles/tokens.css"));
        Set<String> light = new TreeSet<>();
        Set<String> dark = new TreeSet<>();
        for (String token : Set.of("accent-ink", "ground", "surface", "sunken")) {
            Matcher colours = Pattern.compile("--" + token + ": light-dark\\((#\\w{6}), (#\\w{6})\\)")
                    .matcher(tokens);
            assertThat(colours.find()).as(token).isTrue();
            light.add(colours.group(1));
            dark.add(colours.group(2));
        }
        assertThat(Accent.BESIDE.get("light")).isEqualTo(light);
        assertThat(Accent.BESIDE.get("dark")).isEqualTo(dark);
    }
}
