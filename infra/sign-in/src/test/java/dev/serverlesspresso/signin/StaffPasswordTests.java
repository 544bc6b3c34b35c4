package dev.serverlesspresso.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffPasswordTests {
    @ParameterizedTest
    @CsvSource({
        "Flat-White1,at least 12 characters",
        "FLAT-WHITE-12,a small letter",
        "flat-white-12,a capital letter",
        "Flat-White-ab,a digit",
        "FlatWhite1234,a character such as - or !"
    })
    void whatIsMissingIsNamed(String password, String missing) {
        assertThat(StaffPassword.lacks(password.toCharArray())).contains(missing);
    }

    @Test
    void passwordWithAllOfThemIsTaken() {
        assertThat(StaffPassword.lacks("Flat-White12".toCharArray())).isEmpty();
    }
}
