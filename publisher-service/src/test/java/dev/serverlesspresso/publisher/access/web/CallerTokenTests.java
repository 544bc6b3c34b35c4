package dev.serverlesspresso.publisher.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.publisher.access.Caller;
import dev.serverlesspresso.publisher.connection.ConnectionDesk;
import dev.serverlesspresso.publisher.connection.Screen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerTokenTests {
    private static final String ISSUER = "serverlesspresso/qr-validator";

    @Test
    void pairedDisplayHearsTheTopicsOfItsShopsDisplayAndNoOthers() {
        Caller display = CallerToken.ofPhoneOrDisplay(token(Map.of("sub", "d", "shop", "demo", "role", "display")))
                .caller();
        assertThat(topics(display, "demo", "display"))
                .containsExactly("serverlesspresso/demo/display", "serverlesspresso/demo/public");
        assertThat(topics(display, "demo", "barista")).isEmpty();
        assertThat(topics(display, "tokyo", "display")).isEmpty();
    }

    @Test
    void phoneStaysACustomer() {
        Caller phone = CallerToken.ofPhoneOrDisplay(token(Map.of("sub", "c", "shop", "demo", "order", "o")))
                .caller();
        assertThat(phone).isEqualTo(new Caller.Customer("c", "demo", "o"));
        assertThat(topics(phone, "demo", "display")).isEmpty();
    }

    @Test
    void qrValidatorMakesNoManagers() {
        assertThat(Issuers.customerRules(ISSUER)
                        .validate(token(Map.of("order", "o")))
                        .hasErrors())
                .isFalse();
        assertThat(Issuers.customerRules(ISSUER)
                        .validate(token(Map.of("role", "display")))
                        .hasErrors())
                .isFalse();
        assertThat(Issuers.customerRules(ISSUER)
                        .validate(token(Map.of("role", "manager")))
                        .hasErrors())
                .isTrue();
    }

    private static List<String> topics(Caller caller, String shop, String screen) {
        return ConnectionDesk.ask(caller, shop, screen).fold(Screen::topics, List::of, List::of);
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
