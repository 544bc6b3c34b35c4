package dev.serverlesspresso.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.wire.RawClient;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no AWS client sends is answered with a 4xx in the shape of AWS's errors, whatever it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedRequestsTests {
    private static final String SIGNED = "Authorization: AWS4-HMAC-SHA256 Credential=local/20261102/eu-central-1/%s/"
            + "aws4_request, SignedHeaders=host, Signature=" + "0".repeat(64) + "\r\n";

    private final LocalAws aws = LocalAws.start(LocalAwsSettings.inMemory());

    @AfterAll
    void close() {
        aws.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\nnonsense\r\n\r\n",
                "PRI * HTTP/2.0\r\nHost: localhost\r\n\r\nSM\r\n\r\n",
                "POST / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nX Y: 1\r\n\r\n",
            })
    void whatIsNoHttpIsRefused(String request) throws Exception {
        assertThat(answer(request))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"__type\":\"MalformedHttpRequestException\"", "x-amzn-RequestId");
    }

    @Test
    void hugeHeadIsRefused() throws Exception {
        assertThat(answer("POST / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(100_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
        assertThat(answer("POST /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void hugeBodyIsRefusedBeforeItIsRead() throws Exception {
        assertThat(answer("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000000\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ")
                .contains("RequestEntityTooLargeException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DynamoDB_20120810.ListTables",
                "AWSEvents.ListRules",
                "AWSStepFunctions.ListExecutions",
                "AmazonSQS.ListQueues"
            })
    void bodyThatIsNoJsonObjectIsRefused(String target) throws Exception {
        List<byte[]> bodies = List.of(
                text("[]"),
                text("{"),
                text("{\"a\":1}{"),
                text("\"text\""),
                text("null"),
                text("[".repeat(100_000)),
                text("{\"a\":".repeat(100_000)),
                text("{\"a\":" + "1".repeat(100_000) + "}"),
                text("{\"\\ud800\":1}"),
                text("{\"a\":[\"\\uDC00\\uD800\"]}"),
                new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'},
                new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0, '}', 0});
        for (byte[] body : bodies) {
            assertThat(post("X-Amz-Target: " + target + "\r\n" + SIGNED.formatted("any"), body))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("SerializationException");
        }
    }

    @Test
    void halfASurrogatePairInADocumentWithinARequestIsRefused() throws Exception {
        String detail = "{\"Entries\":[{\"Source\":\"a\",\"DetailType\":\"b\",\"Detail\":\"{\\\"\\\\ud800\\\":1}\"}]}";
        assertThat(post("X-Amz-Target: AWSEvents.PutEvents\r\n" + SIGNED.formatted("events"), text(detail)))
                .contains("\"ErrorCode\":\"MalformedDetail\"");
        String pattern = "{\"Name\":\"r\",\"EventPattern\":\"{\\\"\\\\ud800\\\":[1]}\"}";
        assertThat(post("X-Amz-Target: AWSEvents.PutRule\r\n" + SIGNED.formatted("events"), text(pattern)))
                .contains("InvalidEventPatternException");
        assertThat(post(
                        "X-Amz-Target: AWSEvents.PutEvents\r\n" + SIGNED.formatted("events"),
                        text(detail.replace("\\\\ud800", "\\\\ud83d\\\\ude00"))))
                .contains("\"EventId\"");
    }

    @Test
    void numberTooLargeForAnythingIsRefusedSoon() throws Exception {
        assertThat(post(
                        "X-Amz-Target: DynamoDB_20120810.ListTables\r\n" + SIGNED.formatted("dynamodb"),
                        text("{\"Limit\":1e999999999}")))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void formThatCannotBeReadIsRefused() throws Exception {
        String form = "Content-Type: application/x-www-form-urlencoded\r\n" + SIGNED.formatted("sts");
        assertThat(post(form, text("Action=%zz"))).startsWith("HTTP/1.1 400 ").contains("MalformedQueryString");
        assertThat(post(form, new byte[] {'A', '=', (byte) 0xFF}))
                .startsWith("HTTP/1.1 400 ")
                .contains("<Code>");
        assertThat(post(form, text(""))).startsWith("HTTP/1.1 400 ").contains("<Code>MissingAction</Code>");
    }

    @Test
    void brokenEscapesInAPathAreRefused() throws Exception {
        for (String request :
                List.of("POST /topics/%zz", "GET /retainedMessage/%", "GET /retainedMessage?nextToken=%q")) {
            assertThat(answer(request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n"
                            + SIGNED.formatted("iotdata") + "\r\n"))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("x-amzn-ErrorType");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS", "BREW"})
    void operationsAreAskedForByPost(String method) throws Exception {
        assertThat(answer(method + " / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "X-Amz-Target: DynamoDB_20120810.ListTables\r\n" + SIGNED.formatted("dynamodb") + "\r\n"))
                .startsWith("HTTP/1.1 404 ");
    }

    @Test
    void operationsAreAtTheRootAlone() throws Exception {
        for (String path : List.of("/mqtt", "/_local/health/", "//", "/x", "/%2F")) {
            assertThat(answer("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Length: 2\r\nX-Amz-Target: AWSEvents.ListRules\r\n" + SIGNED.formatted("events")
                            + "\r\n{}"))
                    .startsWith("HTTP/1.1 404 ")
                    .contains("UnknownOperationException");
        }
    }

    @Test
    void oldHttpIsAnsweredAndClosed() throws Exception {
        assertThat(answer("GET /_local/health HTTP/1.0\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"status\":\"ready\"");
    }

    private String post(String headers, byte[] body) throws Exception {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(text("POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                + body.length + "\r\n" + headers + "\r\n"));
        whole.writeBytes(body);
        return RawClient.answer(address(), whole.toByteArray());
    }

    private String answer(String request) throws Exception {
        return RawClient.answer(address(), request);
    }

    private InetSocketAddress address() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), aws.endpoint().getPort());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
