package dev.serverlesspresso.run.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.run.origin.RawClient.Answer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How large the head of a request may be is what is documented, to the field and to the byte. */
class HeadBoundsTests extends WithOrigin {
    private static final String HOST = "Host: localhost\r\n";

    @ParameterizedTest
    @CsvSource({"/api/shops/demo, 98", "/api/shops/demo, 99", "/api/shops/demo?a=1&b=2, 99", "/config.json, 99"})
    void hundredFieldsAreTaken(String target, int besideHost) throws IOException {
        assertThat(ask(target, fields(besideHost, "X-#: 1\r\n")).status()).isEqualTo(200);
        assertThat(ask(target, fields(besideHost, "X-Same: #\r\n")).status())
                .as("one name")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 101, 120})
    void moreFieldsAreRefused(int besideHost) throws IOException {
        assertRefused(ask("/api/shops/demo", fields(besideHost, "X-#: 1\r\n")));
        assertRefused(ask("/api/shops/demo", fields(besideHost, "X-Same: #\r\n")));
        assertRefused(ask("/none", fields(besideHost, "X-#: 1\r\n")));
    }

    @Test
    void headOf32KilobytesIsTakenAndNoByteMore() throws IOException {
        String bare = "GET /api/shops/demo HTTP/1.1\r\n" + HOST + "X: \r\n\r\n";
        int room = 32 * 1024 - bare.length();

        assertThat(ask("/api/shops/demo", "X: " + "x".repeat(room) + "\r\n").status())
                .isEqualTo(200);
        assertRefused(ask("/api/shops/demo", "X: " + "x".repeat(room + 1) + "\r\n"));
        assertRefused(ask("/api/shops/demo?" + "x".repeat(room + 10), ""));
        assertRefused(ask("/api/shops/demo", "X: " + "x".repeat(60_000) + "\r\n"));
    }

    @Test
    void headOfMoreThanTwiceAsMuchIsNotReadToItsEnd() throws IOException {
        assertThat(ask("/api/shops/demo", "X: " + "x".repeat(70_000) + "\r\n").status())
                .isIn(0, 400);
        assertThat(ask("/api/shops/demo", fields(1_000, "X-#: 1\r\n")).code()).isEqualTo("MALFORMED");
        assertThat(behind.orderManager().seen()).isEmpty();
    }

    private static String fields(int count, String form) {
        StringBuilder fields = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            fields.append(form.replace("#", String.valueOf(i)));
        }
        return fields.toString();
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.code()).isEqualTo("HEAD_TOO_LARGE");
    }

    private static Answer ask(String target, String fields) throws IOException {
        try (RawClient client = new RawClient(behind.port())) {
            client.send("GET " + target + " HTTP/1.1\r\n" + HOST + fields + "\r\n");
            return client.answer();
        }
    }
}
