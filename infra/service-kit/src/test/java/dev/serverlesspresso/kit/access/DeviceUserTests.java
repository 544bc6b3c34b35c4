package dev.serverlesspresso.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceUserTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mika",
                "美香",
                "ミーカ",
                "Zoë",
                "Anne-Marie",
                "O'Neil",
                "Anna Lena",
                "Søren K.",
                "Ελένη",
                "नेहा",
                "지우",
                "نور",
                "ジョン・太郎"
            })
    void firstNameIsOfLettersOfAnyScript(String name) {
        assertThat(DeviceUser.of(name)).contains(new DeviceUser(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "mika",
                " Mika",
                "Mika ",
                "Mi  ka",
                "Mika3",
                "<Mika>",
                "Mika!",
                "Mi\u0000ka",
                "Mi\u202eka",
                "Mi\u200bka",
                "☕",
                "Zoe\u0308",
                "-Mika",
                "Mika-",
                "Mika\nAiko",
                "Abcdefghijklmnopqrstuvwxy"
            })
    void anythingElseIsNone(String text) {
        assertThat(DeviceUser.of(text)).isEmpty();
        assertThatThrownBy(() -> new DeviceUser(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void longestNameHasTwentyFourLetters() {
        assertThat(DeviceUser.of("Abcdefghijklmnopqrstuvwx")).isPresent();
    }

    /** The screens compute the same, to know what is their own. */
    @Test
    void peopleAtOneDeviceAndOneNameAtTwoDevicesAreToldApart() {
        assertThat(new DeviceUser("Mika").idAt("01HZZZZZZZZZZZZZZZZZZZZZZZ"))
                .isEqualTo("01HZZZZZZZZZZZZZZZZZZZZZZZ-b3804cf1")
                .isEqualTo(new DeviceUser("Mika").idAt("01HZZZZZZZZZZZZZZZZZZZZZZZ"))
                .isNotEqualTo(new DeviceUser("Aiko").idAt("01HZZZZZZZZZZZZZZZZZZZZZZZ"))
                .isNotEqualTo(new DeviceUser("Mika").idAt("01HZZZZZZZZZZZZZZZZZZZZZZY"));
        assertThat(new DeviceUser("美香").idAt("d")).isEqualTo("d-cf4f2644");
    }
}
