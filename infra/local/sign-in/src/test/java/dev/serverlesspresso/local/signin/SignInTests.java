package dev.serverlesspresso.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SignInTests {
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
    void baristaGetsTokenWithGroupsByCodeFlowWithPkce() throws Exception {
        StaffClient client = new StaffClient(signIn.issuer());
        assertThat(client.authorize(REDIRECT).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login"));
        client.signIn("demo-barista", "a password");

        String code = code(client.authorize(REDIRECT));
        HttpResponse<String> answer = client.post(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        SignInSettings.CLIENT_ID,
                        "redirect_uri",
                        REDIRECT,
                        "code",
                        code,
                        "code_verifier",
                        StaffClient.VERIFIER));

        assertThat(answer.statusCode()).isEqualTo(200);
        SignedJWT token = SignedJWT.parse(
                JsonMapper.shared().readTree(answer.body()).get("access_token").asString());
        JWKSet keys = JWKSet.load(signIn.issuer().resolve("/oauth2/jwks").toURL());
        assertThat(token.verify(new RSASSAVerifier(keys.getKeys().get(0).toRSAKey())))
                .isTrue();
        assertThat(token.getJWTClaimsSet().getIssuer())
                .isEqualTo(signIn.issuer().toString());
        assertThat(token.getJWTClaimsSet().getStringListClaim("cognito:groups")).containsExactly("demo:barista");
        assertThat(token.getJWTClaimsSet().getStringClaim("name")).isEqualTo("Aiko");
    }

    @Test
    void codeWithoutItsVerifierIsRefused() throws Exception {
        StaffClient client = new StaffClient(signIn.issuer());
        client.signIn("demo-barista", "a password");
        String code = code(client.authorize(REDIRECT));

        HttpResponse<String> answer = client.post(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        SignInSettings.CLIENT_ID,
                        "redirect_uri",
                        REDIRECT,
                        "code",
                        code,
                        "code_verifier",
                        "another-verifier-that-is-long-enough-for-the-protocol-98765"));

        assertThat(answer.statusCode()).isIn(400, 401);
    }

    @Test
    void wrongPasswordLeadsBackToTheForm() throws Exception {
        HttpResponse<String> answer = new StaffClient(signIn.issuer()).signIn("demo-barista", "not it");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login?error"));
    }

    @Test
    void foreignRedirectIsRefused() throws Exception {
        StaffClient client = new StaffClient(signIn.issuer());
        client.signIn("demo-barista", "a password");

        assertThat(client.authorize("http://localhost:9999/elsewhere").statusCode())
                .isEqualTo(400);
    }

    private static String code(HttpResponse<String> redirect) {
        Matcher code = Pattern.compile("[?&]code=([^&]+)")
                .matcher(redirect.headers().firstValue("Location").orElseThrow());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
