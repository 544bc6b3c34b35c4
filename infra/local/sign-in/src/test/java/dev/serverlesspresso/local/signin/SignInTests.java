package dev.serverlesspresso.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.serverlesspresso.signin.StaffClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
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
    }

    /** Of the claims of a user pool; of event_id, origin_jti, auth_time and device_key nobody here makes use. */
    @Test
    void accessTokenHasTheClaimsOfAUserPoolAndTheName() throws Exception {
        JWTClaimsSet claims = claims("access_token");

        assertThat(claims.getClaims())
                .containsOnlyKeys(
                        "sub",
                        "iss",
                        "version",
                        "client_id",
                        "token_use",
                        "scope",
                        "exp",
                        "iat",
                        "jti",
                        "username",
                        "cognito:groups",
                        "name")
                .containsEntry("client_id", SignInSettings.CLIENT_ID)
                .containsEntry("token_use", "access")
                .containsEntry("username", "demo-barista")
                .containsEntry("name", "Aiko");
        assertThat(UUID.fromString(claims.getSubject()))
                .hasToString(claims("id_token").getSubject());
        assertThat(claims.getStringClaim("scope").split(" ")).containsExactlyInAnyOrder("openid", "profile");
        assertThat(claims.getExpirationTime())
                .isEqualTo(claims.getIssueTime().toInstant().plus(StaffClient.TOKENS_LIVE));
    }

    @Test
    void identityTokenIsForTheScreens() throws Exception {
        assertThat(claims("id_token").getClaims())
                .containsEntry("aud", List.of(SignInSettings.CLIENT_ID))
                .containsEntry("token_use", "id")
                .containsEntry("cognito:username", "demo-barista")
                .containsEntry("cognito:groups", List.of("demo:barista"))
                .containsEntry("name", "Aiko")
                .doesNotContainKeys("client_id", "username");
    }

    private static JWTClaimsSet claims(String token) throws Exception {
        return SignedJWT.parse(new ScriptedSignIn(SIGN_IN.issuer())
                        .tokens("demo-barista", "a password", AikosSignIn.REDIRECT)
                        .required(token)
                        .asString())
                .getJWTClaimsSet();
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
