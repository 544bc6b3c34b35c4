package dev.serverlesspresso.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a screen has asked for belongs to the form that it led to, however many forms a browser has open. */
class FormOfScreenTests {
    private static final String DISPLAY = "http://localhost:8080/display/signed-in";
    private static final String PASSWORD = "a password";

    @AutoClose
    private static final SignIn SIGN_IN = AikosSignIn.start();

    private final ScriptedSignIn browser = new ScriptedSignIn(SIGN_IN.issuer());

    @Test
    void twoFormsOfOneBrowserLeadEachToItsOwnScreen() throws Exception {
        ScriptedSignIn.Form barista = browser.openFormOf(AikosSignIn.REDIRECT, Map.of("shop", "demo"));
        ScriptedSignIn.Form display = browser.openFormOf(DISPLAY, Map.of("shop", "tokyo"));

        HttpResponse<String> atBarista = browser.fillIn(barista, "demo-barista", PASSWORD);
        String again = location(browser.fillIn(display, "demo-barista", PASSWORD));
        HttpResponse<String> atDisplay = browser.fillIn(browser.openForm(again), "demo-barista", PASSWORD);

        assertThat(redirectOf(atBarista)).startsWith(AikosSignIn.REDIRECT + "?code=");
        assertThat(redirectOf(atDisplay)).startsWith(DISPLAY + "?code=");
    }

    /** Clients without a browser send the fields, and know nothing of the form's address. */
    @Test
    void formThatSaysNothingLeadsToTheScreenThatAskedLast() throws Exception {
        ScriptedSignIn.Form form = browser.openFormOf(DISPLAY, Map.of("shop", "tokyo"));

        HttpResponse<String> answer =
                browser.fillIn(new ScriptedSignIn.Form("/login", form.token()), "demo-barista", PASSWORD);

        assertThat(redirectOf(answer)).startsWith(DISPLAY + "?code=");
        assertThat(browser.cookie("STAFF_SIGN_IN_ASKED")).isEmpty();
    }

    @Test
    void wrongPasswordsAndWaitsKeepWhatWasAskedFor() throws Exception {
        String account = "nobody-" + UUID.randomUUID();
        ScriptedSignIn.Form form = browser.openFormOf(DISPLAY, Map.of("shop", "tokyo"));
        for (String answer = ""; !answer.contains("/login?wait="); ) {
            answer = location(browser.fillIn(form, account, "not it"));
            assertThat(browser.get(answer).body()).contains("Shop: tokyo");
            form = browser.openForm(answer);
        }

        assertThat(redirectOf(browser.fillIn(form, "demo-barista", PASSWORD))).startsWith(DISPLAY + "?code=");
    }

    @Test
    void otherLanguageKeepsWhatWasAskedFor() throws Exception {
        String page = browser.get(location(browser.authorize(DISPLAY))).body();
        String link =
                page.replaceFirst("(?s).*<nav><a href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");

        ScriptedSignIn.Form form = browser.openForm(link);

        assertThat(redirectOf(browser.fillIn(form, "demo-barista", PASSWORD))).startsWith(DISPLAY + "?code=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example/", "http://evil.example/", "\r\nX-Evil: 1", "é", "@evil", "\\evil", "a\">b"})
    void whatALinkSaysWasAskedForLeadsToTheProviderAlone(String written) throws Exception {
        ScriptedSignIn.Form form =
                browser.openForm("/login?asked=" + URLEncoder.encode(written, StandardCharsets.UTF_8));

        HttpResponse<String> answer = browser.fillIn(form, "demo-barista", PASSWORD);

        assertThat(location(answer).replace(SIGN_IN.issuer().toString(), ""))
                .matches("/oauth2/authorize\\?[!-~]*|http://localhost:8080/");
        assertThat(answer.headers().map()).doesNotContainKey("X-Evil");
    }

    @Test
    void moreThanAScreenMayAskForIsNotKept() throws Exception {
        String longer = "x".repeat(AskedByScreen.LONGEST_QUERY + 1);

        assertThat(location(browser.fillIn(browser.openForm("/login?asked=" + longer), "demo-barista", PASSWORD)))
                .isEqualTo("http://localhost:8080/");
    }

    @Test
    void formWhoseCookiesAreGoneIsShownOnceMore() throws Exception {
        ScriptedSignIn.Form form = browser.openFormOf(DISPLAY, Map.of("shop", "tokyo"));
        browser.forgetCookies();

        String again = location(browser.fillIn(form, "demo-barista", PASSWORD));

        assertThat(browser.cookie("STAFF_SIGN_IN")).isEmpty();
        assertThat(browser.get(again).body())
                .contains("Shop: tokyo", "value=\"demo-barista\"", "Please enter the password once more.");
        assertThat(redirectOf(browser.fillIn(browser.openForm(again), "demo-barista", PASSWORD)))
                .startsWith(DISPLAY + "?code=");
    }

    /** The token is what a page of elsewhere cannot know; the right password alone is not enough. */
    @ParameterizedTest
    @ValueSource(strings = {"", "not-the-token"})
    void forgedFormSignsNobodyIn(String token) throws Exception {
        browser.openForm();

        HttpResponse<String> answer =
                browser.fillIn(new ScriptedSignIn.Form("/login", token), "demo-barista", PASSWORD);

        assertThat(location(answer)).endsWith("/login?again");
        assertThat(browser.cookie("STAFF_SIGN_IN")).isEmpty();
        assertThat(location(browser.authorize(DISPLAY))).contains("/login?asked=");
    }

    @Test
    void whoeverWasAskedForNothingIsLedToTheScreens() throws Exception {
        assertThat(location(browser.signIn("demo-barista", PASSWORD))).isEqualTo("http://localhost:8080/");
    }

    /** Where the authorization endpoint leads to, after the form has led there. */
    private String redirectOf(HttpResponse<String> answer) throws Exception {
        assertThat(location(answer)).startsWith(SIGN_IN.issuer() + "/oauth2/authorize?");
        return location(browser.get(location(answer)));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none");
    }
}
