package dev.serverlesspresso.ordermanager.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.ordermanager.access.Caller;
import dev.serverlesspresso.ordermanager.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerAuthenticationTests {

    private static final String ISSUER = "serverlesspresso/qr-validator";

    @ParameterizedTest
    @CsvSource({
        "serverlesspresso/qr-validator, serverlesspresso, 600, true",
        "somebody, serverlesspresso, 600, false",
        "serverlesspresso/qr-validator, somebody, 600, false",
        "serverlesspresso/qr-validator, serverlesspresso, -600, false"
    })
    void customerTokenNeedsIssuerAudienceAndTime(String issuer, String audience, long seconds, boolean good) {
        Jwt token = token(Map.of("iss", issuer, "aud", List.of(audience)), seconds);
        assertThat(CallerAuthentication.phoneOrDisplay(ISSUER).validate(token).hasErrors())
                .isNotEqualTo(good);
    }

    @Test
    void groupsBecomeRolesInTheirShops() {
        Jwt token = token(
                Map.of(
                        "sub",
                        "s-1",
                        "username",
                        "Aiko",
                        "cognito:groups",
                        List.of("demo:manager", "tokyo:display", "x")),
                600);
        assertThat(CallerAuthentication.ofStaff(token).caller()).isInstanceOfSatisfying(Caller.Staff.class, staff -> {
            assertThat(staff.name()).isEqualTo("Aiko");
            assertThat(staff.is(Role.MANAGER, "demo")).isTrue();
            assertThat(staff.is(Role.BARISTA, "demo")).isTrue();
            assertThat(staff.is(Role.DISPLAY, "demo")).isFalse();
            assertThat(staff.is(Role.BARISTA, "tokyo")).isFalse();
        });
    }

    @Test
    void displayOfTheQrValidatorIsStaffOfItsShopAndNoCustomer() {
        Map<String, Object> claims = Map.of("sub", "d-1", "shop", "demo", "role", "display");
        assertThat(CallerAuthentication.ofPhoneOrDisplay(token(claims, 600)).caller())
                .isInstanceOfSatisfying(Caller.Staff.class, staff -> {
                    assertThat(staff.is(Role.DISPLAY, "demo")).isTrue();
                    assertThat(staff.is(Role.BARISTA, "demo")).isFalse();
                    assertThat(staff.is(Role.DISPLAY, "tokyo")).isFalse();
                });
        Map<String, Object> phone = Map.of("sub", "c-1", "shop", "demo", "order", "o-1");
        assertThat(CallerAuthentication.ofPhoneOrDisplay(token(phone, 600)).caller())
                .isEqualTo(new Caller.Customer("c-1", "demo", "o-1"));
    }

    @Test
    void qrValidatorMakesNoManagers() {
        Map<String, Object> claims =
                Map.of("iss", ISSUER, "aud", List.of("serverlesspresso"), "shop", "demo", "role", "manager");
        assertThat(CallerAuthentication.phoneOrDisplay(ISSUER)
                        .validate(token(claims, 600))
                        .hasErrors())
                .isTrue();
    }

    private static Jwt token(Map<String, Object> claims, long secondsFromNow) {
        return Jwt.withTokenValue("token")
                .header("alg", "none")
                .claims(all -> all.putAll(claims))
                .expiresAt(Instant.now().plusSeconds(secondsFromNow))
                .build();
    }
}
