package dev.serverlesspresso.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = TestService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:service-kit.yaml",
            "spring.cloud.aws.sqs.enabled=false",
            "serverlesspresso.http.largest-body=64KB"
        })
class BodyLimitTests {

    private static final String JSON = "Content-Type: application/json";
    private static final int LARGEST = 64 * 1024;

    private final Raw raw;

    BodyLimitTests(@LocalServerPort int port) {
        raw = new Raw(port);
    }

    @Test
    void bodyOfTheLargestSizeIsTaken() {
        assertThat(raw.post("/text", body(LARGEST), JSON).status()).isEqualTo(200);
    }

    @Test
    void bodyThatTellsItIsLargerIsRefusedAtOnce() {
        assertTooLarge(raw.post("/text", body(LARGEST + 1), JSON));
        assertTooLarge(raw.post("/text", new byte[0], JSON, "Content-Length: 60000000"));
    }

    @Test
    void bodyThatDoesNotTellItsSizeIsRefusedWhereItPassesTheLimit() {
        assertThat(raw.post("/text", chunked(body(LARGEST)), JSON, "Transfer-Encoding: chunked")
                        .status())
                .isEqualTo(200);
        assertTooLarge(raw.post("/text", chunked(body(LARGEST + 1)), JSON, "Transfer-Encoding: chunked"));
        assertTooLarge(raw.post("/text", chunked(body(8 * LARGEST)), JSON, "Transfer-Encoding: chunked"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void formsAreBoundedAsWell(String method) {
        byte[] form = ("text=" + "a".repeat(2 * LARGEST)).getBytes(StandardCharsets.US_ASCII);
        String type = "Content-Type: application/x-www-form-urlencoded";

        assertTooLarge(raw.send(method + " /text HTTP/1.1", form, type));
        assertThat(raw.send(method + " /text HTTP/1.1", chunked(form), type, "Transfer-Encoding: chunked")
                        .status())
                .isIn(400, 405, 413, 415);
    }

    private static void assertTooLarge(Raw.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"TOO_LARGE\"", "65536 bytes at most");
    }

    private static byte[] body(int size) {
        String start = "{\"text\":\"";
        String end = "\"}";
        return (start + "a".repeat(size - start.length() - end.length()) + end).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] chunked(byte[] body) {
        String text = new String(body, StandardCharsets.US_ASCII);
        return (Integer.toHexString(body.length) + "\r\n" + text + "\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
