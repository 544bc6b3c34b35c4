package dev.serverlesspresso.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoginPageTests {
    private static final String REDIRECT = "http://localhost:8080/barista/signed-in";
    private static final StaffMember AIKO =
            new StaffMember("demo-barista", "a password", "Aiko", List.of("demo:barista"));

    private static SignIn signIn;

    @BeforeAll
    static void start() {
        signIn = SignIn.start(new SignInSettings(
                "127.0.0.1", 0, null, List.of(URI.create("http://localhost:8080")), List.of(AIKO), null));
    }

    @AfterAll
    static void stop() {
        signIn.close();
    }

    @Test
    void nameIsKeptAfterAWrongPassword() throws Exception {
        ScriptedSignIn browser = new ScriptedSignIn(signIn.issuer());
        browser.signIn("aiko\"><b>", "not it");

        String page = browser.get("/login?error").body();

        assertThat(page)
                .contains("value=\"aiko&quot;&gt;&lt;b&gt;\"", "do not go together")
                .containsPattern("type=\"password\"[^>]* autofocus>");
    }

    @Test
    void shopAndLanguageOfTheScreenAreKept() throws Exception {
        ScriptedSignIn browser = new ScriptedSignIn(signIn.issuer());
        browser.authorize(REDIRECT, Map.of("shop", "tokyo", "ui_locales", "ja"));
        browser.signIn("demo-barista", "not it");

        assertThat(browser.get("/login?error").body()).contains("<html lang=\"ja\">", "店舗：tokyo", "<svg");
    }

    @Test
    void languageChosenOnTheFormIsKept() throws Exception {
        ScriptedSignIn browser = new ScriptedSignIn(signIn.issuer());
        assertThat(browser.get("/login?lang=ja").body()).contains("<html lang=\"ja\">", ">English</a>");

        assertThat(browser.get("/login").body()).contains("<html lang=\"ja\">");
    }

    @Test
    void whoeverWasTurnedAwayIsToldWhy() throws Exception {
        ScriptedSignIn browser = new ScriptedSignIn(signIn.issuer());
        browser.authorize(REDIRECT, Map.of("shop", "demo", "turned_away", "demo-display"));

        assertThat(browser.get("/login").body()).contains("demo-display cannot use this screen");
    }

    @Test
    void nothingButIdsOfALinkReachesThePage() throws Exception {
        ScriptedSignIn browser = new ScriptedSignIn(signIn.issuer());
        browser.authorize(REDIRECT, Map.of("shop", "<b>Call 555", "turned_away", "Your account!"));

        assertThat(browser.get("/login").body()).doesNotContain("555", "account");
    }
}
