package dev.serverlesspresso.publisher.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.publisher.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerTokenTests {
    private static final String ISSUER = "serverlesspresso/qr-validator";

    @Test
    void displayOfTheQrValidatorIsAPairedDisplayAndItsTokenGoesWithIt() {
        CallerToken token = CallerToken.ofPhoneOrDisplay(token(Map.of("sub", "d", "shop", "demo", "role", "display")));

        assertThat(token.caller()).isEqualTo(new Caller.Display("d", "demo"));
        assertThat(token.token().value()).isEqualTo("token");
        assertThat(token.toString() + token.token()).doesNotContain("value=token");
    }

    @Test
    void phoneStaysACustomer() {
        Caller phone = CallerToken.ofPhoneOrDisplay(token(Map.of("sub", "c", "shop", "demo", "order", "o")))
                .caller();
        assertThat(phone).isEqualTo(new Caller.Customer("c", "demo", "o"));
    }

    @Test
    void qrValidatorMakesNoManagers() {
        assertThat(CallerToken.phoneOrDisplay(ISSUER)
                        .validate(token(Map.of("order", "o")))
                        .hasErrors())
                .isFalse();
        assertThat(CallerToken.phoneOrDisplay(ISSUER)
                        .validate(token(Map.of("role", "display")))
                        .hasErrors())
                .isFalse();
        assertThat(CallerToken.phoneOrDisplay(ISSUER)
                        .validate(token(Map.of("role", "manager")))
                        .hasErrors())
                .isTrue();
    }

    private static Jwt token(Map<String, Object> claims) {
        return Jwt.withTokenValue("token")
                .header("alg", "none")
                .issuer(ISSUER)
                .audience(List.of("serverlesspresso"))
                .claims(all -> all.putAll(claims))
                .expiresAt(Instant.now().plusSeconds(600))
                .build();
    }
}
