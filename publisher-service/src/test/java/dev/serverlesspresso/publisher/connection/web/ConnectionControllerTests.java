package dev.serverlesspresso.publisher.connection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.publisher.PublisherProperties;
import dev.serverlesspresso.publisher.access.Caller;
import dev.serverlesspresso.publisher.access.web.CallerToken;
import dev.serverlesspresso.publisher.connection.Connection;
import dev.serverlesspresso.publisher.connection.Connections;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(ConnectionController.class)
class ConnectionControllerTests {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final String ORDER = UUID.nameUUIDFromBytes(new byte[] {1}).toString();
    private static final Caller CUSTOMER = new Caller.Customer("c", "demo", ORDER);
    private static final Caller BARISTA = new Caller.Staff("s", List.of("demo:barista"));

    private final MockMvcTester mvc;

    ConnectionControllerTests(@Autowired MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PublisherProperties.class)
    @ComponentScan("dev.serverlesspresso.publisher.access.web")
    static class Fakes {
        @Bean
        Connections connections() {
            return screen -> {
                if (screen.kind().equals("display")) {
                    throw new Unavailable("away", new IllegalStateException());
                }
                return new Connection(
                        URI.create("wss://host/mqtt?X-Amz-Signature=1"), "me", screen.topics(), NOW.plusSeconds(60));
            };
        }

        @Bean
        Clock fixedClock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    @Test
    void customerGetsTheConnectionOfTheOrder() {
        MvcTestResult result = post("demo", CUSTOMER, "{}");
        assertThat(result).hasStatusOk().bodyJson().isEqualTo("""
                {"url":"wss://host/mqtt?X-Amz-Signature=1","clientId":"me",
                 "topics":["serverlesspresso/demo/orders/%s","serverlesspresso/demo/public"],
                 "expiresAt":"2026-11-02T09:01:00.000Z","serverTime":"2026-11-02T09:00:00.000Z"}
                """.formatted(ORDER));
        assertThat(result).hasHeader("Cache-Control", "no-store");
    }

    @Test
    void bodyMayBeLeftOut() {
        assertThat(mvc.post().uri("/api/shops/demo/connections").with(authentication(new CallerToken(CUSTOMER))))
                .hasStatusOk();
    }

    @Test
    void baristaGetsTheBaristasScreen() {
        assertThat(post("demo", BARISTA, "{\"screen\":\"barista\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.topics[0]")
                .isEqualTo("serverlesspresso/demo/barista");
    }

    @Test
    void withoutTokenItIs401() {
        MvcTestResult result = mvc.post()
                .uri("/api/shops/demo/connections")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();
        assertProblem(result, 401, "UNAUTHORIZED");
        assertThat(result).hasHeader("WWW-Authenticate", "Bearer");
    }

    @Test
    void badTokenAndUnknownIssuerAre401() {
        String foreign = "eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwOi8vZXZpbCJ9.";
        for (String token : List.of("nonsense", foreign)) {
            assertProblem(
                    mvc.post()
                            .uri("/api/shops/demo/connections")
                            .header("Authorization", "Bearer " + token)
                            .exchange(),
                    401,
                    "UNAUTHORIZED");
        }
    }

    @Test
    void tokenOfAnotherShopIs403() {
        assertProblem(post("tokyo", CUSTOMER, "{}"), 403, "FORBIDDEN");
        assertProblem(post("tokyo", BARISTA, "{\"screen\":\"barista\"}"), 403, "FORBIDDEN");
    }

    @Test
    void screenOfAnotherRoleIs403() {
        assertProblem(post("demo", BARISTA, "{\"screen\":\"display\"}"), 403, "FORBIDDEN");
        assertProblem(post("demo", CUSTOMER, "{\"screen\":\"barista\"}"), 403, "FORBIDDEN");
    }

    @Test
    void malformedBodiesAre400() {
        assertProblem(post("demo", BARISTA, "{"), 400, "MALFORMED");
        assertProblem(post("demo", BARISTA, "{}"), 400, "SCREEN_MISSING");
        assertProblem(post("demo", BARISTA, "{\"screen\":\"kitchen\"}"), 400, "SCREEN_MISSING");
        assertProblem(post("demo", BARISTA, "{\"topic\":\"#\"}"), 400, "MALFORMED");
    }

    @Test
    void awsBeingAwayIs503() {
        Caller manager = new Caller.Staff("m", List.of("demo:manager"));
        MvcTestResult result = post("demo", manager, "{\"screen\":\"display\"}");
        assertProblem(result, 503, "UNAVAILABLE");
        assertThat(result).hasHeader("Retry-After", "2");
    }

    private MvcTestResult post(String shop, Caller caller, String body) {
        return mvc.post()
                .uri("/api/shops/" + shop + "/connections")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(authentication(new CallerToken(caller)))
                .exchange();
    }

    private static void assertProblem(MvcTestResult result, int status, String code) {
        assertThat(result)
                .hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }
}
