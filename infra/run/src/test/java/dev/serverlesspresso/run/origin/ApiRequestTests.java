package dev.serverlesspresso.run.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.run.origin.RawClient.Answer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a request to the API reaches a service. */
class ApiRequestTests extends WithOrigin {
    @Test
    void headersThatAreNotTheClientsToSetDoNotGoThrough() throws IOException {
        RawClient.ask(
                behind.port(),
                "GET /api/shops/demo HTTP/1.1",
                "X-Amz-Target: AWSEvents.PutEvents",
                "x-amz-security-token: t",
                "X-Amz-Date: 20260101T000000Z",
                "X-Forwarded-For: 203.0.113.9",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Prefix: /evil",
                "Forwarded: for=203.0.113.9",
                "X-Real-IP: 203.0.113.9",
                "X-Viewer-IP: 203.0.113.9",
                "Connection: keep-alive, X-Secret, Authorization",
                "X-Secret: of this connection",
                "Upgrade: h2c",
                "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
                "TE: trailers",
                "Authorization: Bearer abc",
                "If-Match: \"3\"",
                "Accept: application/json");

        StubBackend.Seen seen = behind.orderManager().seen().get(0);
        assertThat(seen.head().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("x-amz")
                .doesNotContain("203.0.113.9")
                .doesNotContain("evil")
                .doesNotContain("x-secret")
                .doesNotContain("h2c")
                .doesNotContain("http2-settings")
                .doesNotContain("\r\nte:");
        assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.header("X-Viewer-IP")).isEqualTo("127.0.0.1");
        assertThat(seen.header("Authorization")).isEqualTo("Bearer abc");
        assertThat(seen.header("If-Match")).isEqualTo("\"3\"");
        assertThat(seen.header("Accept")).isEqualTo("application/json");
    }

    @Test
    void connectionThatAServiceClosesIsNotTheClients() throws IOException {
        try (RawClient client = new RawClient(behind.port())) {
            for (int i = 0; i < 3; i++) {
                client.send(RawClient.request("GET /api/shops/last HTTP/1.1"));
                Answer answer = client.answer();
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.header("Connection")).isNotEqualTo("close");
            }
        }
    }

    @Test
    void chunkedBodyArrivesWholeWithItsLength() throws IOException {
        try (RawClient client = new RawClient(behind.port())) {
            client.send(RawClient.request("POST /api/shops/demo HTTP/1.1", "Transfer-Encoding: chunked"));
            client.send("5\r\nhello\r\n");
            client.send("6\r\n world\r\n0\r\n\r\n");

            assertThat(client.answer().body()).endsWith("hello world");
            client.send(RawClient.request("GET /api/shops/next HTTP/1.1"));
            assertThat(client.answer().body()).contains("/api/shops/next");
        }
        StubBackend.Seen seen = behind.orderManager().seen().get(0);
        assertThat(seen.header("Content-Length")).isEqualTo("11");
        assertThat(seen.header("Transfer-Encoding")).isNull();
    }

    @Test
    void chunksInOneWriteWithTheNextRequestAreReadWithWhatStandsBesideThem() throws IOException {
        try (RawClient client = new RawClient(behind.port())) {
            client.send(RawClient.request("POST /api/shops/demo HTTP/1.1", "Transfer-Encoding: chunked")
                    + "00A;a=\"b\"\r\nhelloworld\r\n1 ;c\r\n!\r\n000\r\nX-Sum: 1\r\nY:\r\n\r\n"
                    + RawClient.request("GET /api/shops/next HTTP/1.1"));

            assertThat(client.answer().body()).endsWith(" helloworld!");
            assertThat(client.answer().body()).contains("/api/shops/next");
        }
    }

    @Test
    void largeBodyArrivesWholeAfterTheClientWasToldToGoOn() throws IOException {
        String body = "x".repeat(700_000);
        try (RawClient client = new RawClient(behind.port())) {
            client.send(RawClient.request(
                    "PUT /api/shops/demo/menu HTTP/1.1", "Content-Length: " + body.length(), "Expect: 100-continue"));
            assertThat(client.answer().status()).isEqualTo(100);
            client.send(body);

            assertThat(client.answer().body()).endsWith(body);
        }
        assertThat(behind.orderManager().seen().get(0).header("Expect")).isNull();
    }

    @Test
    void bodyThatIsTooLargeIsRefusedWhetherItsLengthIsToldOrNot() throws IOException {
        Answer told = RawClient.ask(behind.port(), "POST /api/shops/demo HTTP/1.1", "Content-Length: 1048577");
        assertThat(told.status()).isEqualTo(413);
        assertThat(told.code()).isEqualTo("TOO_LARGE");

        try (RawClient client = new RawClient(behind.port())) {
            client.send(RawClient.request("POST /api/shops/demo HTTP/1.1", "Transfer-Encoding: chunked"));
            client.send("100001\r\n" + "x".repeat(0x100001) + "\r\n");
            Answer untold = client.answer();
            assertThat(untold.status()).isEqualTo(413);
            assertThat(untold.code()).isEqualTo("TOO_LARGE");
        }
        assertThat(behind.orderManager().seen()).isEmpty();
    }

    /** However a chunk is broken, and however much of the body has come before. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\nhello\r\n0\r\n\r\n",
                "5\r\nhello\r\nzz\r\n",
                "5\r\nhelloworld\r\n0\r\n\r\n",
                "-1\r\nhello\r\n0\r\n\r\n",
                "0x5\r\nhello\r\n0\r\n\r\n",
                "\r\nhello\r\n0\r\n\r\n",
                "ffffffffffffffff\r\nhello\r\n0\r\n\r\n",
                "10000000000000005\r\nhello\r\n0\r\n\r\n",
                "5\r\nhello\r\n0\r\nbad trailer\r\n\r\n",
                "5\nhello\r\n0\r\n\r\n",
                "5\r\nhello\n0\r\n\r\n",
                "5;\0\r\nhello\r\n0\r\n\r\n",
                "5\r\nhello0\r\n\r\n",
            })
    void brokenChunkIsToldAndReachesNoService(String chunks) throws IOException {
        for (String path : new String[] {"/api/shops/demo", "/api/shops/demo/scans"}) {
            try (RawClient client = new RawClient(behind.port())) {
                String head = RawClient.request("POST " + path + " HTTP/1.1", "Transfer-Encoding: chunked");
                client.send(path.endsWith("scans") ? head + chunks : head);
                client.send(path.endsWith("scans") ? "" : chunks);
                Answer answer = client.answer();

                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.code()).isEqualTo("MALFORMED");
                assertThat(answer.header("Connection")).isEqualTo("close");
                assertThat(client.isClosed()).isTrue();
            }
        }
        assertThat(behind.backends())
                .allSatisfy(backend -> assertThat(backend.seen()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 10", "Transfer-Encoding: chunked"})
    void bodyThatEndsTooEarlyIsToldAndReachesNoService(String length) throws IOException {
        try (RawClient client = new RawClient(behind.port())) {
            client.send(RawClient.request("POST /api/shops/demo HTTP/1.1", length) + "5\r\nhel");
            client.sendsNoMore();
            Answer answer = client.answer();

            assertThat(answer.code()).isEqualTo("MALFORMED");
            assertThat(answer.header("Connection")).isEqualTo("close");
        }
        assertThat(behind.orderManager().seen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, Content-Length: 4|Transfer-Encoding: chunked, 400",
        "POST, Content-Length: 4|Content-Length: 5, 400",
        "POST, Content-Length: 4|Content-Length: 4, 400",
        "POST, Transfer-Encoding: chunked|Transfer-Encoding: identity, 400",
        "POST, Transfer-Encoding: gzip, 400",
        "POST, 'Transfer-Encoding: chunked, identity', 400",
        "GET, Content-Length: 4, 400",
        "GET, Transfer-Encoding: chunked, 400",
        "post, Content-Length: 0, 405",
        "TRACE, Content-Length: 0, 405",
        "POST, Host: localhost|Host: localhost, 400",
        "POST, Host: evil.example, 403",
        "POST, Origin: http://evil.example, 403",
        "POST, Origin: null, 403",
        "GET, Origin: http://evil.example, 403",
        "GET, Sec-Fetch-Site: cross-site, 403",
    })
    void requestWithTwoReadingsOrFromElsewhereReachesNoService(String method, String headers, int status)
            throws IOException {
        String[] lines = (method + " /api/shops/demo HTTP/1.1|" + headers).split("\\|", -1);

        assertThat(RawClient.ask(behind.port(), lines).status()).isEqualTo(status);
        assertThat(behind.orderManager().seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/..;/",
                "/api/%2e%2e/",
                "/api/../api/shops",
                "/api//shops",
                "/api/./shops",
                "/api/shops;x",
                "/api/%73hops",
                "/api/shops%2fdemo",
                "//api/shops",
                "/API/shops",
                "/api",
            })
    void otherSpellingsOfAPathReachNoService(String path) throws IOException {
        Answer answer = RawClient.ask(behind.port(), "GET " + path + " HTTP/1.1");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(behind.backends())
                .allSatisfy(backend -> assertThat(backend.seen()).isEmpty());
    }
}
