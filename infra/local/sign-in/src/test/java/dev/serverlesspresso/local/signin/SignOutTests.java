package dev.serverlesspresso.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Signing out leads back to the screen whoever is signed in by now, as at Amazon Cognito, whose endpoint knows the
 * address and no token: https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html.
 */
class SignOutTests {
    private static final String SCREEN = "http://localhost:8080/barista/";

    @AutoClose
    private static final SignIn SIGN_IN = AikosSignIn.start();

    private final ScriptedSignIn browser = new ScriptedSignIn(SIGN_IN.issuer());
    private String idToken = "";

    @BeforeEach
    void demoBaristaIsSignedIn() throws Exception {
        idToken = browser.idToken("demo-barista", "a password", AikosSignIn.REDIRECT);
    }

    @Test
    void whoeverSignedInLaterIsSignedOutAsWell() throws Exception {
        SIGN_IN.add(new StaffMember("demo-display", "a password", "Wall", List.of("demo:display")));
        browser.signIn("demo-display", "a password");

        assertSignsOut("id_token_hint=" + idToken + "&");
    }

    @Test
    void sameAccountInALaterSessionIsSignedOut() throws Exception {
        browser.signIn("demo-barista", "a password");

        assertSignsOut("id_token_hint=" + idToken + "&");
    }

    @Test
    void tokenOfAnEarlierRunSignsOut() throws Exception {
        try (SignIn earlier = AikosSignIn.start()) {
            String old =
                    new ScriptedSignIn(earlier.issuer()).idToken("demo-barista", "a password", AikosSignIn.REDIRECT);

            assertSignsOut("id_token_hint=" + old + "&");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id_token_hint=&", "id_token_hint=nonsense&", "client_id=serverlesspresso-staff&"})
    void noTokenIsNeeded(String hint) throws Exception {
        assertSignsOut(hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/",
                "//evil.example/",
                "http://localhost:8080/barista",
                "http://localhost:8080/barista/?x=1",
                "http://localhost:8080/barista/signed-in",
                "http://localhost:9999/barista/"
            })
    void noOtherAddressIsLedTo(String address) throws Exception {
        for (String hint : new String[] {"", "id_token_hint=nonsense&", "id_token_hint=" + idToken + "&"}) {
            HttpResponse<String> answer = signOut(hint, address);

            assertThat(answer.statusCode()).as(hint).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).as(hint).isEmpty();
            assertThat(ScriptedSignIn.code(browser.authorize(AikosSignIn.REDIRECT)))
                    .isNotEmpty();
        }
    }

    @Test
    void whoeverHasSignedOutAlreadyIsLedToTheScreen() throws Exception {
        browser.forgetCookies();

        assertThat(location(signOut("id_token_hint=nonsense&", SCREEN))).isEqualTo(SCREEN);
    }

    /** The same twice is no address. */
    @Test
    void oneAddressIsNeeded() throws Exception {
        assertThat(signOut("post_logout_redirect_uri=" + SCREEN + "&", SCREEN).statusCode())
                .isEqualTo(400);
    }

    private void assertSignsOut(String hint) throws Exception {
        ScriptedSignIn copy = browser.withTheSameCookies();

        assertThat(location(signOut(hint + "state=a+state%26x&", SCREEN))).isEqualTo(SCREEN + "?state=a%20state%26x");

        for (ScriptedSignIn one : new ScriptedSignIn[] {browser, copy}) {
            assertThat(location(one.authorize(AikosSignIn.REDIRECT))).contains("/login?asked=");
        }
    }

    private HttpResponse<String> signOut(String parameters, String address) throws Exception {
        return browser.get("/connect/logout?" + parameters + "post_logout_redirect_uri="
                + URLEncoder.encode(address, StandardCharsets.UTF_8));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none");
    }
}
