package dev.serverlesspresso.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LoginPageTests {
    @AutoClose
    private static final SignIn SIGN_IN = AikosSignIn.start();

    @Test
    void nameIsKeptAfterAWrongPassword() throws Exception {
        ScriptedSignIn browser = new ScriptedSignIn(SIGN_IN.issuer());
        browser.signIn("aiko\"><b>", "not it");

        String page = browser.get("/login?error").body();

        assertThat(page)
                .contains("value=\"aiko&quot;&gt;&lt;b&gt;\"", "do not go together")
                .containsPattern("type=\"password\"[^>]* autofocus>");
    }

    @Test
    void shopAndLanguageOfTheScreenAreKept() throws Exception {
        ScriptedSignIn browser = new ScriptedSignIn(SIGN_IN.issuer());
        ScriptedSignIn.Form form = browser.openFormOf(AikosSignIn.REDIRECT, Map.of("shop", "tokyo", "lang", "ja"));
        String again = location(browser.fillIn(form, "demo-barista", "not it"));

        assertThat(browser.get(again).body()).contains("<html lang=\"ja\">", "店舗：tokyo", "<svg");
    }

    @Test
    void languageChosenOnTheFormIsKept() throws Exception {
        ScriptedSignIn browser = new ScriptedSignIn(SIGN_IN.issuer());
        assertThat(browser.get("/login?lang=ja").body()).contains("<html lang=\"ja\">", ">English</a>");

        assertThat(browser.get("/login").body()).contains("<html lang=\"ja\">");
    }

    @Test
    void whoeverWasTurnedAwayIsToldWhy() throws Exception {
        ScriptedSignIn browser = new ScriptedSignIn(SIGN_IN.issuer());
        String form = location(
                browser.authorize(AikosSignIn.REDIRECT, Map.of("shop", "demo", "turned_away", "demo-display")));

        assertThat(browser.get(form).body()).contains("demo-display cannot use this screen");
    }

    @Test
    void nothingButIdsOfALinkReachesThePage() throws Exception {
        ScriptedSignIn browser = new ScriptedSignIn(SIGN_IN.issuer());
        String form = location(
                browser.authorize(AikosSignIn.REDIRECT, Map.of("shop", "<b>Call 555", "turned_away", "Your account!")));

        String read = browser.get(form).body().replaceAll("(action|href)=\"/login\\?[A-Za-z0-9&;=%+._-]*\"", "");
        assertThat(read).contains("<form method=\"post\" >").doesNotContain("555", "account");
    }

    @Test
    void linkCannotMakeThePageNameALongerWaitThanThereIs() throws Exception {
        ScriptedSignIn browser = new ScriptedSignIn(SIGN_IN.issuer());

        assertThat(browser.get("/login?wait=2147483647").body()).contains("try again in 300 s");
        assertThat(browser.get("/login?wait=-5").body()).contains("try again in 1 s");
        assertThat(browser.get("/login?wait=17").body()).contains("try again in 17 s");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none");
    }
}
