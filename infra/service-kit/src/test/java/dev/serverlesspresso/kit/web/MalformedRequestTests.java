package dev.serverlesspresso.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
class MalformedRequestTests {

    private static final String JSON = "Content-Type: application/json";
    private static final byte[] GOOD = bytes("{\"text\":\"abc\",\"numbers\":[1]}");

    private final Raw raw;

    MalformedRequestTests(@LocalServerPort int port) {
        raw = new Raw(port);
    }

    @Test
    void goodRequestIsServed() {
        assertThat(raw.post("/text", GOOD, JSON).body()).contains("\"length\":3");
    }

    /** The origin lets a hundred through, and adds some of its own. */
    @Test
    void asManyHeaderFieldsAsComeThroughTheOriginAreTaken() {
        String[] fields =
                IntStream.range(0, 110).mapToObj(n -> "X-" + n + ": 1").toArray(String[]::new);
        fields[0] = JSON;

        assertThat(raw.post("/text", GOOD, fields).body()).contains("\"length\":3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "text/plain",
                "application/json;charset=nonsense",
                "application/json;charset=\"",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "application/octet-stream",
                "application/cbor",
                "application/yaml",
                "application/xml",
                "nonsense",
                ";",
                "application/json, text/plain",
                "\u00ff"
            })
    void mediaTypeThatIsNotJsonIsTheCallersMistake(String type, CapturedOutput output) {
        Raw.Answer answer = raw.post("/text", GOOD, "Content-Type: " + type);

        assertThat(answer.status()).isIn(400, 415);
        assertProblem(answer, answer.status() == 415 ? "UNSUPPORTED_MEDIA_TYPE" : "MALFORMED");
        assertNoStackTrace(output);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "hello",
                "[1]",
                "null",
                "5",
                "\"x\"",
                "{\"text\":{}}",
                "{\"text\":\"a\",\"more\":1}",
                "{\"numbers\":[1e400]}",
                "{\"numbers\":[99999999999]}",
                "{\"text\":\"\\ud800",
                "{\"text\":\"a\"} {\"text\":\"b\"}x",
                "{\"text\":\"a\"} {}",
                "{\"text\":5}",
                "{\"text\":1.5}",
                "{\"text\":true}",
                "{\"text\":\"a\",\"numbers\":[\"1\"]}",
                "{\"text\":\"a\",\"numbers\":[1.5]}",
                "{\"text\":\"a\",\"numbers\":[true]}",
                "{\"text\":\"a\",\"kind\":0}",
                "{\"text\":\"a\",\"kind\":\"0\"}",
                "{\"text\":\"a\",\"text\":\"b\"}"
            })
    void bodyThatIsNotTheJsonOfTheRouteIsMalformed(String body, CapturedOutput output) {
        assertProblem(raw.post("/text", bytes(body), JSON), "MALFORMED");
        assertNoStackTrace(output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-32", "UTF-16LE", "UTF-32BE"})
    void otherUnicodeIsReadOrMalformed(String charset, CapturedOutput output) {
        byte[] body = new String(GOOD, StandardCharsets.UTF_8).getBytes(Charset.forName(charset));
        byte[] cut = Arrays.copyOf(body, body.length - 1);

        assertThat(raw.post("/text", body, JSON).status()).isIn(200, 400);
        assertProblem(raw.post("/text", cut, JSON), "MALFORMED");
        assertNoStackTrace(output);
    }

    @ParameterizedTest
    @CsvSource({"ff", "c3", "c328", "e282", "f0288cbc", "eda080", "f4908080", "0000feff", "c080"})
    void bytesThatAreNoUtf8AreMalformed(String hex, CapturedOutput output) {
        byte[] wrong = HexFormat.of().parseHex(hex);
        byte[] body = new byte[wrong.length + 11];
        System.arraycopy(bytes("{\"text\":\""), 0, body, 0, 9);
        System.arraycopy(wrong, 0, body, 9, wrong.length);
        System.arraycopy(bytes("\"}"), 0, body, 9 + wrong.length, 2);

        assertProblem(raw.post("/text", body, JSON), "MALFORMED");
        assertProblem(raw.post("/text", wrong, JSON), "MALFORMED");
        assertNoStackTrace(output);
    }

    @Test
    void jsonThatIsNestedDeeplyIsMalformed(CapturedOutput output) {
        String deep = "[".repeat(2000) + "]".repeat(2000);

        assertProblem(raw.post("/text", bytes(deep), JSON), "MALFORMED");
        assertProblem(raw.post("/text", bytes("{\"more\":" + deep + "}"), JSON), "MALFORMED");
        assertProblem(raw.post("/text", bytes("{\"numbers\":[" + "9".repeat(5000) + "]}"), JSON), "MALFORMED");
        assertNoStackTrace(output);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /nowhere HTTP/1.1, 404, NOT_FOUND",
        "DELETE /text HTTP/1.1, 405, METHOD_NOT_ALLOWED",
        "GET /text?length=x HTTP/1.1, 400, MALFORMED",
        "GET /text HTTP/1.1, 400, MALFORMED",
        "GET /text?length=%ff HTTP/1.1, 400, MALFORMED",
        "GET /text;x=1?length=1 HTTP/1.1, 400, MALFORMED",
        "GET //text?length=1 HTTP/1.1, 400, MALFORMED",
        "BREW /text HTTP/1.1, 400, MALFORMED",
        "GET /te xt HTTP/1.1, 400, MALFORMED",
        "GET /text?a=<b> HTTP/1.1, 400, MALFORMED",
        "G\u0001T /text HTTP/1.1, 400, MALFORMED"
    })
    void wrongAddressesAndMethodsAreProblems(String first, int status, String code, CapturedOutput output) {
        Raw.Answer answer = raw.send(first, new byte[0]);

        assertThat(answer.status()).isEqualTo(status);
        assertProblem(answer, code);
        assertNoStackTrace(output);
    }

    @ParameterizedTest
    @CsvSource({
        "/text, The parameter 'length' is missing.",
        "/text?length=x, Failed to convert 'length' with value: 'x'",
        "/either, The parameters are not those that this address takes."
    })
    void whatIsWrongWithTheParametersIsSaid(String address, String detail) {
        Raw.Answer answer = raw.get(address);

        assertProblem(answer, "MALFORMED");
        assertThat(answer.body()).contains("\"detail\":\"" + detail + "\"");
    }

    @Test
    void hostThatIsNoneIsAProblemOfTheUsualShape(CapturedOutput output) {
        assertProblem(raw.get("/text?length=1", "Host: a@b"), "MALFORMED");
        assertNoStackTrace(output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png"})
    void answerThatTheRouteCannotGiveIsNotAcceptable(String accept, CapturedOutput output) {
        assertProblem(raw.get("/text?length=1", "Accept: " + accept), "NOT_ACCEPTABLE");
        assertNoStackTrace(output);
    }

    @Test
    void longHeadIsReadAndOneBeyondAnyMeasureIsAProblem(CapturedOutput output) {
        assertThat(raw.get("/text?length=1", "Cookie: a=" + "b".repeat(40_000)).status())
                .isEqualTo(200);
        assertProblem(raw.get("/text?length=1", "Cookie: a=" + "b".repeat(60_000)), "MALFORMED");
        assertNoStackTrace(output);
    }

    @Test
    void acceptThatIsNoMediaTypeIsNotAcceptable(CapturedOutput output) {
        assertThat(raw.get("/text?length=1", "Accept: ///").status()).isEqualTo(406);
        assertNoStackTrace(output);
    }

    @Test
    void failureTellsNothingOfTheInsideAndIsLoggedWithItsStackTrace(CapturedOutput output) {
        Raw.Answer answer = raw.get("/broken");

        assertThat(answer.status()).isEqualTo(500);
        assertProblem(answer, "INTERNAL");
        assertThat(answer.text()).doesNotContain("secret", "IllegalState");
        assertThat(output).contains("secret of the inside").contains("TestService.java");
    }

    @Test
    void whatIsAwayIs503WithOneLineOfLog(CapturedOutput output) {
        Raw.Answer answer = raw.get("/away");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertProblem(answer, "UNAVAILABLE");
        assertThat(output).contains("AWS could not be reached <- IllegalStateException: connect timed out");
        assertNoStackTrace(output);
    }

    private static void assertProblem(Raw.Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 599);
        assertThat(answer.header("Content-Type")).as(answer.text()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"").doesNotContain("\"properties\"");
    }

    private static void assertNoStackTrace(CapturedOutput output) {
        assertThat(output.toString()).doesNotContain("stack_trace", "\tat ", "\\tat ");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
