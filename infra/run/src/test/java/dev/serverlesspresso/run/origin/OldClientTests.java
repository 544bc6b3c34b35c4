package dev.serverlesspresso.run.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.run.origin.RawClient.Answer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that speak HTTP/1.0, which knows no chunks (RFC 9112, 6.1). */
class OldClientTests extends WithOrigin {
    @ParameterizedTest
    @CsvSource({
        "/api/shops/chunked, ''",
        "/api/shops/chunked, Connection: keep-alive",
        "/api/shops/demo, ''",
        "/api/shops/demo, Connection: keep-alive",
        "/config.json, ''",
        "/problems/malformed, Accept-Encoding: gzip",
        "/order/demo, Accept-Encoding: gzip",
        "/none, ''",
    })
    void noAnswerToThemIsChunked(String path, String header) throws IOException {
        String[] lines = header.isEmpty()
                ? new String[] {"GET " + path + " HTTP/1.0"}
                : new String[] {"GET " + path + " HTTP/1.0", header};
        Answer answer = RawClient.ask(behind.port(), lines);

        assertThat(answer.status()).isIn(200, 404);
        assertThat(answer.header("Transfer-Encoding")).isNull();
        assertThat(answer.body()).isNotEmpty();
    }

    @Test
    void chunksOfAServiceArriveWholeAndTheirEndIsThatOfTheConnection() throws IOException {
        try (RawClient client = new RawClient(behind.port())) {
            client.send(RawClient.request("GET /api/shops/chunked HTTP/1.0", "Connection: keep-alive"));
            Answer answer = client.answer();

            assertThat(answer.header("Connection")).isEqualTo("close");
            assertThat(answer.body())
                    .startsWith("order-manager GET /api/shops/chunked")
                    .endsWith("HTTP/1.1 localhost ");
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void chunksOfAServiceGoOnAsChunksToEverybodyElse() throws IOException {
        Answer answer = RawClient.ask(behind.port(), "GET /api/shops/chunked HTTP/1.1", "Connection: close");

        assertThat(answer.header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(answer.body())
                .contains("order-manager GET /api/shops/chunked")
                .endsWith("\r\n0\r\n\r\n");
    }

    /** Whoever wrote such a request does not know where it ends. */
    @Test
    void chunksOfTheirsAreRefused() throws IOException {
        try (RawClient client = new RawClient(behind.port())) {
            client.send(RawClient.request(
                    "POST /api/shops/demo HTTP/1.0", "Transfer-Encoding: chunked", "Connection: keep-alive"));
            client.send("5\r\nhello\r\n0\r\n\r\n");

            assertThat(client.answer().code()).isEqualTo("MALFORMED");
            assertThat(client.isClosed()).isTrue();
        }
        assertThat(behind.orderManager().seen()).isEmpty();
    }
}
