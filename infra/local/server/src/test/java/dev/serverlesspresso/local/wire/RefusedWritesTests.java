package dev.serverlesspresso.local.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.JournalException;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class RefusedWritesTests {
    private static final Authentication OWN_KEYS = new Authentication(key -> Optional.empty(), Clock.systemUTC());

    /** ServiceUnavailable, 503: docs.aws.amazon.com/amazondynamodb/latest/APIReference/CommonErrors.html. */
    @Test
    void writeThatTheJournalRefusesForNowIsServiceUnavailable() {
        assertThat(answer(JournalException.temporary("the disk is full", null)))
                .isEqualTo("503 ServiceUnavailable the disk is full");
    }

    @Test
    void anyOtherFailureTellsNothing() {
        assertThat(answer(new JournalException("the journal is closed", null)))
                .isEqualTo("500 InternalFailure the local AWS failed; its log has the reason");
    }

    /** What a client sent stands in many a message, and must not look like another line of the log. */
    @Test
    void failureIsOneLineOfTheLogWithoutControlCharacters() {
        String line = Failures.line(new IllegalStateException("bad\u0000\r\n2026-11-02 INFO forged\u001b[2J\u2028"));

        assertThat(line)
                .contains("IllegalStateException: bad???2026-11-02 INFO forged?[2J?", "RefusedWritesTests.java")
                .doesNotContainPattern("[\\p{Cntrl}\u2028\u2029]");
    }

    /** InternalServerError in DynamoDB's API reference, InternalException in EventBridge's, InternalFailure otherwise. */
    @Test
    void failureHasTheNameOfItsService() {
        AwsError failure = Failures.asAwsError(new IllegalStateException("broken"), "id");
        for (String expected : new String[] {"InternalServerError", "InternalException", "InternalFailure"}) {
            JsonEndpoint.Protocol protocol = Map.of(
                            "InternalServerError", JsonEndpoint.Protocol.DYNAMODB,
                            "InternalException", JsonEndpoint.Protocol.EVENTS)
                    .getOrDefault(expected, JsonEndpoint.Protocol.STATES);
            WireResponse answer = new JsonEndpoint(
                            protocol,
                            (operation, request) -> CompletableFuture.failedStage(failure),
                            (caller, service, operation, request) -> {})
                    .error(failure, "id");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .contains(expected + "\"")
                    .doesNotContain("broken");
        }
    }

    private static String answer(RuntimeException failure) {
        Router router = new Router(Map.of("Failing", new Failing(failure)), Map.of(), OWN_KEYS);
        WireRequest request = new WireRequest(
                "POST",
                "/",
                new DefaultHttpHeaders()
                        .set("X-Amz-Target", "Failing.Operation")
                        .set(
                                "Authorization",
                                "AWS4-HMAC-SHA256 Credential=local/20261102/eu-central-1/dynamodb/aws4_request,"
                                        + " SignedHeaders=host, Signature=" + "0".repeat(64)),
                new byte[0],
                () -> true);
        WireResponse answer = router.route(request).toCompletableFuture().join();
        return answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }

    private record Failing(RuntimeException failure) implements Endpoint {
        @Override
        public CompletionStage<WireResponse> handle(WireRequest request, Caller caller, String requestId) {
            return CompletableFuture.failedStage(new CompletionException(failure));
        }

        @Override
        public void authorise(WireRequest request, AccessKeys.TemporaryKey key) {
            throw key.mayNot("failing:Operation");
        }

        @Override
        public WireResponse error(AwsError error, String requestId) {
            String text = error.code() + " " + error.getMessage();
            return WireResponse.of(error.httpStatus(), "text/plain", text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
