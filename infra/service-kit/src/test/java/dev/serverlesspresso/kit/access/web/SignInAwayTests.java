package dev.serverlesspresso.kit.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@ExtendWith(OutputCaptureExtension.class)
class SignInAwayTests {

    private static final RSAKey KEY = newKey();
    private static final Duration AT_LAST = Duration.ofSeconds(5);

    @Test
    void requestWhileSignInCannotBeReachedIs503AndSaysWhenToComeAgain(CapturedOutput output) throws Exception {
        int nobody = freePort();
        try (ConfigurableApplicationContext service = service("http://localhost:" + nobody)) {
            HttpResponse<String> answer = ask(service, token("http://localhost:" + nobody));

            assertUnavailable(answer);
        }
        assertThat(output).contains("request refused").doesNotContain("stack_trace", "\\tat ");
    }

    @Test
    void requestWhileSignInDoesNotAnswerIs503WithinSeconds(CapturedOutput output) throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ConfigurableApplicationContext service = service("http://localhost:" + silent.getLocalPort())) {
            Instant before = Instant.now();
            HttpResponse<String> answer = ask(service, token("http://localhost:" + silent.getLocalPort()));

            assertUnavailable(answer);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
        assertThat(output).doesNotContain("stack_trace", "\\tat ");
    }

    @Test
    void whoeverHasATokenIsServedWhileSignInIsAwayOnceItsKeysAreKnown() throws Exception {
        HttpServer signIn = signIn();
        String issuer = "http://localhost:" + signIn.getAddress().getPort();
        try (ConfigurableApplicationContext service = service(issuer)) {
            assertThat(ask(service, token(issuer)).statusCode()).isEqualTo(200);
            signIn.stop(0);

            assertThat(ask(service, token(issuer)).statusCode()).isEqualTo(200);
            assertThat(ask(service, "nonsense").statusCode()).isEqualTo(401);
        } finally {
            signIn.stop(0);
        }
    }

    @Test
    void requestIsServedAgainSecondsAfterSignInIsBack() throws Exception {
        int port = freePort();
        String issuer = "http://localhost:" + port;
        try (ConfigurableApplicationContext service = service(issuer)) {
            String token = token(issuer);
            assertUnavailable(ask(service, token));
            HttpServer signIn = signIn(port);
            try {
                await().atMost(AT_LAST)
                        .untilAsserted(() ->
                                assertThat(ask(service, token).statusCode()).isEqualTo(200));
            } finally {
                signIn.stop(0);
            }
        }
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"UNAVAILABLE\"");
    }

    private static ConfigurableApplicationContext service(String issuer) {
        return new SpringApplicationBuilder(Guarded.class)
                .run(
                        "--server.port=0",
                        "--spring.config.import=classpath:service-kit.yaml",
                        "--spring.cloud.aws.sqs.enabled=false",
                        "--test.issuer=" + issuer);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Guarded {

        @Bean
        SecurityFilterChain guarded(HttpSecurity http, SecurityProblems problems, Environment environment) {
            String issuer = environment.getRequiredProperty("test.issuer");
            TrustedIssuers issuers = new TrustedIssuers(Map.of(
                    issuer,
                    TrustedIssuer.signIn(issuer, Clock.systemUTC())
                            .checking(TokenRules.accessTokenOf(issuer, "screens"), token -> {
                                TestingAuthenticationToken known =
                                        new TestingAuthenticationToken(String.valueOf(token.getSubject()), "");
                                known.setAuthenticated(true);
                                return known;
                            })));
            return StatelessApi.byToken(http, issuers, problems)
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }

        @RestController
        static class Routes {

            @GetMapping("/guarded")
            String guarded() {
                return "{}";
            }
        }
    }

    private static HttpServer signIn() throws IOException {
        return signIn(0);
    }

    private static HttpServer signIn(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        String issuer = "http://localhost:" + server.getAddress().getPort();
        publish(
                server,
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + issuer + "/keys\"}");
        publish(server, "/keys", new JWKSet(KEY.toPublicJWK()).toString());
        server.start();
        return server;
    }

    private static void publish(HttpServer server, String path, String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static HttpResponse<String> ask(ConfigurableApplicationContext service, String token) throws Exception {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/guarded"))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(40))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String token(String issuer) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject("s")
                        .claim("client_id", "screens")
                        .claim("token_use", "access")
                        .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                        .build());
        token.sign(new RSASSASigner(KEY));
        return token.serialize();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("k").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
