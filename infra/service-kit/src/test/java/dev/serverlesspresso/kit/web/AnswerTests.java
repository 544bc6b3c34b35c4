package dev.serverlesspresso.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = TestService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.import=classpath:service-kit.yaml", "spring.cloud.aws.sqs.enabled=false"})
@ExtendWith(OutputCaptureExtension.class)
class AnswerTests {

    private final Raw raw;

    AnswerTests(@LocalServerPort int port) {
        raw = new Raw(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/text?length=1, localhost, 200",
        "/nowhere, localhost, 404",
        "/text;x, localhost, 400",
        "/broken, localhost, 500",
        "/away, localhost, 503",
        "/text?length=1, evil.example, 421"
    })
    void everyAnswerHasTheSameHeaders(String path, String host, int status) {
        Raw.Answer answer = raw.get(path, "Host: " + host);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy"))
                .isEqualTo("camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Server")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/crowded?how=UNAVAILABLE, UNAVAILABLE",
        "/crowded?how=OVERLOADED, OVERLOADED",
        "/crowded?how=REJECTED, UNAVAILABLE",
        "/crowded?how=TASK_REJECTED, UNAVAILABLE",
        "/crowded?how=ASYNC_TIMEOUT, UNAVAILABLE",
        "/crowded?how=ANSWERED_503, UNAVAILABLE",
        "/late, UNAVAILABLE",
        "/away-early, UNAVAILABLE"
    })
    void whatGoesWrongUnderLoadSaysWhenToComeAgain(String path, String code) {
        Raw.Answer answer = raw.get(path, "Host: localhost");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void clientThatWentAwayIsNoErrorOfTheService(CapturedOutput log) {
        raw.get("/crowded?how=CLIENT_GONE", "Host: localhost");

        assertThat(log).doesNotContain("request failed");
    }

    @Test
    void answerThatSaysHowItIsKeptStaysAsItIs() {
        assertThat(raw.get("/kept").header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void foreignHostAndForeignPageAreProblems() {
        Raw.Answer host = raw.get("/text?length=1", "Host: evil.example");
        Raw.Answer page = raw.get("/text?length=1", "Origin: https://evil.example");
        Raw.Answer image = raw.get("/text?length=1", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors");

        assertThat(host.status()).isEqualTo(421);
        assertThat(host.body()).contains("\"code\":\"FOREIGN_HOST\"", "/problems/foreign-host");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("\"code\":\"FOREIGN_ORIGIN\"", "/problems/foreign-origin");
        assertThat(image.status()).isEqualTo(403);
    }

    @Test
    void healthCheckByTheAddressOfTheTargetIsServed() {
        assertThat(raw.get("/actuator/health", "Host: 10.0.3.7:8081").status()).isEqualTo(200);
        assertThat(raw.get("/actuator/health", "Host: evil.example").body()).contains("\"code\":\"FOREIGN_HOST\"");
        assertThat(raw.get("/text?length=1", "Host: 10.0.3.7:8081").status()).isEqualTo(421);
    }

    @Test
    void secondHostHeaderIsRefused() {
        assertThat(raw.get("/text?length=1", "Host: localhost", "Host: evil.example")
                        .status())
                .isEqualTo(400);
    }
}
