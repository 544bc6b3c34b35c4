package dev.serverlesspresso.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SignInTests {
    @AutoClose
    private static final SignIn SIGN_IN = AikosSignIn.start();

    @Test
    void signedOutBrowserIsSentToTheForm() throws Exception {
        assertThat(new ScriptedSignIn(SIGN_IN.issuer())
                        .authorize(AikosSignIn.REDIRECT)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).contains("/login?asked="));
    }

    /** A token lives out its hour, and nobody gets another by a session that was signed out, not even with a copy of its cookie. */
    @Test
    void sessionThatWasSignedOutGivesNoMoreTokens() throws Exception {
        ScriptedSignIn browser = new ScriptedSignIn(SIGN_IN.issuer());
        String idToken = browser.idToken("demo-barista", "a password", AikosSignIn.REDIRECT);
        ScriptedSignIn copy = browser.withTheSameCookies();
        assertThat(ScriptedSignIn.code(copy.authorize(AikosSignIn.REDIRECT))).isNotEmpty();

        HttpResponse<String> signedOut = browser.get("/connect/logout?id_token_hint=" + idToken
                + "&post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fbarista%2F");

        assertThat(signedOut.headers().firstValue("Location")).contains("http://localhost:8080/barista/");
        for (ScriptedSignIn one : List.of(browser, copy)) {
            assertThat(one.authorize(AikosSignIn.REDIRECT).headers().firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).contains("/login?asked="));
        }
    }

    @Test
    void baristaGetsTokenWithGroupsByCodeFlowWithPkce() throws Exception {
        SignedJWT token = SignedJWT.parse(
                new ScriptedSignIn(SIGN_IN.issuer()).accessToken("demo-barista", "a password", AikosSignIn.REDIRECT));

        JWKSet keys = JWKSet.load(SIGN_IN.issuer().resolve("/oauth2/jwks").toURL());
        assertThat(token.verify(new RSASSAVerifier(keys.getKeys().get(0).toRSAKey())))
                .isTrue();
        assertThat(token.getJWTClaimsSet().getIssuer())
                .isEqualTo(SIGN_IN.issuer().toString());
        assertThat(token.getJWTClaimsSet().getStringListClaim("cognito:groups")).containsExactly("demo:barista");
        assertThat(token.getJWTClaimsSet().getStringClaim("name")).isEqualTo("Aiko");
        assertThat(token.getJWTClaimsSet().getStringClaim("token_use")).isEqualTo("access");
    }

    @Test
    void whoIsAddedWhileItRunsSignsInLikeTheOthers() throws Exception {
        SIGN_IN.add(new StaffMember("osaka-manager", "a new password", "Manager", List.of("osaka:manager")));

        SignedJWT token = SignedJWT.parse(new ScriptedSignIn(SIGN_IN.issuer())
                .accessToken("osaka-manager", "a new password", AikosSignIn.REDIRECT));

        assertThat(token.getJWTClaimsSet().getStringListClaim("cognito:groups")).containsExactly("osaka:manager");
    }

    @Test
    void codeWithoutItsVerifierIsRefused() throws Exception {
        ScriptedSignIn client = new ScriptedSignIn(SIGN_IN.issuer());
        client.signIn("demo-barista", "a password");
        String code = ScriptedSignIn.code(client.authorize(AikosSignIn.REDIRECT));

        HttpResponse<String> answer =
                client.token(code, "another-verifier-that-is-long-enough-for-the-protocol-98765", AikosSignIn.REDIRECT);

        assertThat(answer.statusCode()).isIn(400, 401);
    }

    @Test
    void wrongPasswordLeadsBackToTheForm() throws Exception {
        HttpResponse<String> answer = new ScriptedSignIn(SIGN_IN.issuer()).signIn("demo-barista", "not it");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login?error"));
    }

    @Test
    void foreignRedirectIsRefused() throws Exception {
        ScriptedSignIn client = new ScriptedSignIn(SIGN_IN.issuer());
        client.signIn("demo-barista", "a password");

        assertThat(client.authorize("http://localhost:9999/elsewhere").statusCode())
                .isEqualTo(400);
    }
}
