package dev.serverlesspresso.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstNameTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Aiko, Aiko",
                "Aiko Tanaka, Aiko",
                "'  Jean-Luc   Picard ', Jean-Luc",
                "愛子, 愛子",
                "O'Brien, O'Brien",
                "Zoë, Zoë",
                "demo-desk, Demo",
                "aiko.tanaka, Aiko",
                "aiko_t, Aiko",
                "aiko@example.org, Aiko",
                "aiko, -",
                "cashier1, -",
                "3f2a9c1e-77aa, -",
                "a1b2c3d4-77aa, -",
                "x-1, -",
                "'', -",
                "-, -"
            })
    void nameGivesItsFirstWordAndALogInNeverItself(@Nullable String name, @Nullable String first) {
        assertThat(FirstName.of(name).orElse(null)).isEqualTo(first);
    }
}
