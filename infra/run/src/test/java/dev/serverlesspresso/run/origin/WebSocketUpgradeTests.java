package dev.serverlesspresso.run.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.run.origin.RawClient.Answer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches the MQTT broker through the origin: the opening handshake of a WebSocket at {@code /mqtt}, no more. */
class WebSocketUpgradeTests extends WithOrigin {
    private static final String[] UPGRADE = {
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
    };

    @Test
    void webSocketGoesThroughWithItsQueryAndItsBytesBothWays() throws IOException {
        try (RawClient client = new RawClient(behind.port())) {
            client.send(RawClient.upgrade("/mqtt?X-Amz-Signature=1%2F2"));
            assertThat(client.answer().status()).isEqualTo(101);
            client.send("ping\0\u00ff");

            assertThat(client.read(6)).isEqualTo("ping\0\u00ff");
        }
        assertThat(behind.mqtt().seen()).singleElement().satisfies(seen -> assertThat(seen.line())
                .isEqualTo("GET /mqtt?X-Amz-Signature=1%2F2 HTTP/1.1"));
    }

    @Test
    void onlyHeadersOfTheHandshakeGoThrough() throws IOException {
        Answer answer = ask(
                "GET /mqtt HTTP/1.1",
                "X-Amz-Target: DynamoDB_20120810.ListTables",
                "Authorization: AWS4-HMAC-SHA256 Credential=a/20260101/r/s/aws4_request, SignedHeaders=h, Signature=0",
                "Cookie: a=b",
                "X-Forwarded-For: 10.0.0.1");

        assertThat(answer.status()).isEqualTo(101);
        assertThat(behind.mqtt().seen()).singleElement().satisfies(seen -> {
            assertThat(seen.header("X-Amz-Target")).isNull();
            assertThat(seen.header("Authorization")).isNull();
            assertThat(seen.header("Cookie")).isNull();
            assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
            assertThat(seen.header("Host")).isEqualTo("localhost");
            assertThat(seen.header("Sec-WebSocket-Key")).isEqualTo("dGhlIHNhbXBsZSBub25jZQ==");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "POST, 405",
        "PUT, 405",
        "DELETE, 405",
        "HEAD, 405",
        "OPTIONS, 405",
        "get, 405",
        "Get, 405",
        "TRACE, 405",
        "CONNECT, 405",
        "FOO, 405",
    })
    void otherMethodsAreRefusedEvenWithAnUpgrade(String method, int status) throws IOException {
        Answer answer = ask(method + " /mqtt HTTP/1.1", "X-Amz-Target: DynamoDB_20120810.ListTables");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Allow")).contains("GET");
        assertNothingArrived();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%6dqtt",
                "/mqtt;x",
                "/mqtt/",
                "//mqtt",
                "/./mqtt",
                "/mqtt/.",
                "/x/../mqtt",
                "/MQTT",
                "/mqtt%00",
                "/mqtt%3Fx",
                "/mqtt/x",
                "/mqt%74",
                "/api/..;/mqtt",
                "/api/%2e%2e/mqtt",
                "/api/../mqtt"
            })
    void otherSpellingsOfThePathLeadNowhere(String path) throws IOException {
        Answer answer = ask("GET " + path + " HTTP/1.1");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertNothingArrived();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/mqtt",
                "http://localhost:4566/mqtt",
                "http://evil.example/mqtt",
                "*",
                "\\mqtt",
                "mqtt"
            })
    void otherFormsOfTheTargetAreRefused(String target) throws IOException {
        assertThat(ask("GET " + target + " HTTP/1.1").status()).isIn(400, 404);
        assertNothingArrived();
    }

    @ParameterizedTest
    @CsvSource({
        "Connection: Upgrade, Connection: close, 426",
        "Connection: Upgrade, '', 426",
        "Upgrade: websocket, Upgrade: h2c, 426",
        "Upgrade: websocket, '', 426",
        "Sec-WebSocket-Version: 13, Sec-WebSocket-Version: 8, 426",
        "Sec-WebSocket-Version: 13, '', 426",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==, '', 400",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==, Sec-WebSocket-Key: short, 400",
    })
    void incompleteHandshakeIsRefused(String part, String instead, int status) throws IOException {
        String request = RawClient.upgrade("/mqtt").replace("keep-alive, Upgrade", "Upgrade");
        assertThat(request).contains(part + "\r\n");
        request = request.replace(part + "\r\n", instead.isEmpty() ? "" : instead + "\r\n");

        try (RawClient client = new RawClient(behind.port())) {
            client.send(request);
            Answer answer = client.answer();
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.code()).isEqualTo(status == 426 ? "UPGRADE_REQUIRED" : "MALFORMED");
        }
        assertNothingArrived();
    }

    @Test
    void plainRequestLearnsThatItHasToUpgrade() throws IOException {
        Answer answer = RawClient.ask(behind.port(), "GET /mqtt HTTP/1.1");

        assertThat(answer.status()).isEqualTo(426);
        assertThat(answer.header("Upgrade")).isEqualTo("websocket");
        assertThat(answer.header("Sec-WebSocket-Version")).isEqualTo("13");
        assertNothingArrived();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Host: localhost",
                "Content-Length: 4",
                "Transfer-Encoding: chunked",
                "Origin: http://evil.example",
                "Origin: null",
                "Sec-Fetch-Site: cross-site",
            })
    void doubledOrForeignHeaderIsRefused(String header) throws IOException {
        assertThat(ask("GET /mqtt HTTP/1.1", "Host: localhost", header).status())
                .isIn(400, 403, 426);
        assertNothingArrived();
    }

    private static Answer ask(String... lines) throws IOException {
        String[] all = new String[lines.length + UPGRADE.length];
        System.arraycopy(lines, 0, all, 0, lines.length);
        System.arraycopy(UPGRADE, 0, all, lines.length, UPGRADE.length);
        return RawClient.ask(behind.port(), all);
    }

    private static void assertNothingArrived() {
        assertThat(behind.backends())
                .allSatisfy(backend -> assertThat(backend.seen()).isEmpty());
    }
}
