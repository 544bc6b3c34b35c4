package dev.serverlesspresso.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The server remembers nothing of whoever has not signed in, so nobody can make it forget somebody. */
class FormCookieTests {
    private static final HttpClient STRANGER = HttpClient.newHttpClient();
    private static final int MANY = 1_500;

    @AutoClose
    private final SignIn signIn = AikosSignIn.start();

    private final ScriptedSignIn browser = new ScriptedSignIn(signIn.issuer());

    @Test
    void manyStrangersTakeTheFormFromNobodyWhoIsTypingAPassword() throws Exception {
        String address = location(browser.fillIn(
                browser.openFormOf(AikosSignIn.REDIRECT, Map.of("shop", "demo")), "demo-barista", "not it"));
        ScriptedSignIn.Form form = browser.openForm(address);

        for (int n = 0; n < MANY; n++) {
            assertThat(ask("/login").headers().allValues("Set-Cookie"))
                    .noneMatch(cookie -> cookie.startsWith("STAFF_SIGN_IN="));
        }

        assertThat(browser.get(address).body()).contains("Shop: demo", "value=\"demo-barista\"");
        assertThat(location(browser.fillIn(form, "demo-barista", "a password"))).contains("/oauth2/authorize?");
        assertThat(ScriptedSignIn.code(browser.authorize(AikosSignIn.REDIRECT))).isNotEmpty();
    }

    @Test
    void nothingBeginsASessionBeforeThePasswordIsRight() throws Exception {
        for (String path : new String[] {
            "/login",
            "/login?lang=ja",
            "/login?error",
            "/oauth2/authorize?client_id=x",
            "/elsewhere",
            "/",
            "/error",
            "/.well-known/openid-configuration",
            "/logout",
            "/userinfo"
        }) {
            assertThat(ask(path).headers().allValues("Set-Cookie"))
                    .as(path)
                    .noneMatch(cookie -> cookie.startsWith("STAFF_SIGN_IN="));
        }
    }

    @Test
    void nameIsForgottenAfterwards() throws Exception {
        browser.signIn("demo-barista", "not it");
        browser.signIn("demo-barista", "a password");

        assertThat(browser.cookie("STAFF_SIGN_IN_NAME")).isEmpty();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none");
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return STRANGER.send(
                HttpRequest.newBuilder(URI.create(signIn.issuer() + path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
