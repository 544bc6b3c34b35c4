package dev.serverlesspresso.qrvalidator.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.qrvalidator.access.Caller;
import dev.serverlesspresso.qrvalidator.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerAuthenticationTests {

    private static final String ISSUER = "serverlesspresso/qr-validator";

    @Test
    void displayIsStaffOfItsShopAndAPhoneIsACustomer() {
        assertThat(CallerAuthentication.ofPhoneOrDisplay(token("role", "display"))
                        .caller())
                .isInstanceOfSatisfying(Caller.Staff.class, staff -> {
                    assertThat(staff.is(Role.DISPLAY, "demo")).isTrue();
                    assertThat(staff.is(Role.MANAGER, "demo")).isFalse();
                    assertThat(staff.is(Role.DISPLAY, "tokyo")).isFalse();
                });
        assertThat(CallerAuthentication.ofPhoneOrDisplay(token("order", "o-1")).caller())
                .isEqualTo(new Caller.Customer("s-1", "demo", "o-1"));
    }

    @ParameterizedTest
    @CsvSource({"order, o-1, true", "role, display, true", "role, manager, false", "role, '', false"})
    void ownTokensHaveTheRoleOfADisplayOrNone(String claim, String value, boolean good) {
        assertThat(CallerAuthentication.phoneOrDisplay(ISSUER)
                        .validate(token(claim, value))
                        .hasErrors())
                .isNotEqualTo(good);
    }

    private static Jwt token(String claim, String value) {
        return Jwt.withTokenValue("token")
                .header("alg", "none")
                .claims(all -> all.putAll(
                        Map.of("iss", ISSUER, "aud", List.of("serverlesspresso"), "sub", "s-1", "shop", "demo")))
                .claim(claim, value)
                .expiresAt(Instant.now().plusSeconds(600))
                .build();
    }
}
