package dev.serverlesspresso.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Tests {

    @Test
    void textHasThreeDigitsOfASecondAndIsReadAgain() {
        Instant instant = Instant.parse("2026-11-02T09:00:00Z");

        assertThat(Rfc3339.text(instant)).isEqualTo("2026-11-02T09:00:00.000Z");
        assertThat(Rfc3339.parse(Rfc3339.text(instant))).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z",
                "-2026-11-02T09:00:00Z",
                "2026-11-02",
                ""
            })
    void yearOfMoreOrFewerThanFourDigitsIsNoTime(String text) {
        assertThatThrownBy(() -> Rfc3339.parse(text)).isInstanceOf(DateTimeParseException.class);
    }
}
