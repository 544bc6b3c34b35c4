package dev.serverlesspresso.system.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.RunningSystem;
import dev.serverlesspresso.system.origin.RawConnection.Answer;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Crowds at the running system. What they ask for changes nothing, so that the other tests find it as it was. */
@ExtendWith(RunningSystem.class)
@Timeout(180)
class OverloadTests {
    private static final String CODE_OF_LONG_AGO = "{\"token\":\"sylqzg.AAAAAAAAAAAAAAAAAAAAAA\"}";

    /** Up to two hundred nobody is sent away. */
    @ParameterizedTest
    @ValueSource(ints = {20, 60, 200, 400})
    void phonesAtOnceAreServedOrToldToComeAgain(int phones, Counter counter) throws Exception {
        int origin = counter.settings().ports().origin();
        List<Answer> answers = Crowd.atOnce(phones, origin, connection -> {
            connection.send("GET /api/shops/demo HTTP/1.1\r\nHost: localhost:" + origin + "\r\n\r\n");
            Answer shop = connection.answer();
            connection.send("POST /api/shops/demo/scans HTTP/1.1\r\nHost: localhost:" + origin
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + CODE_OF_LONG_AGO.length() + "\r\n\r\n"
                    + CODE_OF_LONG_AGO);
            return List.of(shop, connection.answer());
        });

        assertThat(answers).hasSize(2 * phones);
        for (Answer answer : answers) {
            boolean told = phones > 200 && isTold(answer, "OVERLOADED");
            assertThat(isServed(answer) || told)
                    .as("%s %s", answer.status(), answer.body())
                    .isTrue();
        }
    }

    /** Answered by the service with what it knows. */
    private static boolean isServed(Answer answer) {
        return answer.status() == 200 || (answer.isProblem() && code(answer).equals("CODE_EXPIRED"));
    }

    private static boolean isTold(Answer answer, String code) {
        return answer.isProblem() && code(answer).equals(code) && answer.header("Retry-After") != null;
    }

    @ParameterizedTest
    @ValueSource(ints = {70, 200})
    void screensThatReconnectAtOnceAreAllConnected(int screens, Counter counter) throws Exception {
        int origin = counter.settings().ports().origin();
        URI url = URI.create(counter.api()
                .as(counter.staff("demo-barista"))
                .post("/api/shops/demo/connections", "{\"screen\":\"barista\"}")
                .expect(200)
                .body()
                .path("url")
                .asString());

        List<Answer> answers = Crowd.atOnce(screens, origin, connection -> {
            connection.send("GET /mqtt?" + url.getRawQuery() + " HTTP/1.1\r\nHost: " + url.getAuthority()
                    + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Protocol: mqtt\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
            return List.of(connection.answer());
        });

        assertThat(answers).hasSize(screens).allSatisfy(answer -> assertThat(answer.status())
                .isEqualTo(101));
    }

    private static String code(Answer answer) {
        return answer.json().path("code").asString();
    }
}
