package dev.serverlesspresso.kit.aws;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.serverlesspresso.kit.problem.Unavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whatever keeps AWS from answering under load is unavailable, and never a mistake of ours. */
class BrokenCallsTests {

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    /** What becomes of one request on its way. */
    @SuppressWarnings("ImmutableEnumChecker") // A Callable without state.
    enum Way {
        REFUSED(() -> {
            throw new ConnectException("Connection refused");
        }),
        TIMED_OUT(() -> {
            throw new SocketTimeoutException("Read timed out");
        }),
        RESET(() -> {
            throw new SocketException("Connection reset");
        }),
        BROKEN_WHILE_IT_WAS_SENT(() -> {
            throw new UncheckedIOException(new SocketException("Broken pipe"));
        }),
        INTERRUPTED_IN_THE_SOCKET(() -> {
            throw new InterruptedIOException("interrupted");
        }),
        ABORTED(() -> {
            throw AbortedException.create("Thread was interrupted");
        }),
        NO_CONNECTION_FREE(() -> {
            throw SdkClientException.create(
                    "Unable to execute HTTP request: Acquire operation took longer than the configured maximum time.");
        }),
        ATTEMPT_TOOK_TOO_LONG(() -> {
            throw ApiCallAttemptTimeoutException.create(3_000);
        }),
        CALL_TOOK_TOO_LONG(() -> {
            throw ApiCallTimeoutException.create(8_000);
        }),
        RETRYABLE(() -> {
            throw RetryableException.create("another try");
        }),
        OF_ANOTHER_CHECKSUM(() -> {
            throw Crc32MismatchException.create("Expected 1 as the Crc32 checksum", new IOException());
        }),
        SILENT(() -> {
            NEVER.await();
            throw new IllegalStateException("nobody waited");
        }),
        BROKEN_OFF(() -> answer(new ByteArrayInputStream("{\"Attributes\":{\"k".getBytes(StandardCharsets.UTF_8)))),
        BROKEN_IN_ITS_BODY(() -> {
            InputStream body = InputStream.nullInputStream();
            body.close();
            return answer(body);
        }),
        NO_JSON(() -> answer(new ByteArrayInputStream("<html>busy</html>".getBytes(StandardCharsets.UTF_8))));

        private final Callable<HttpExecuteResponse> outcome;

        Way(Callable<HttpExecuteResponse> outcome) {
            this.outcome = outcome;
        }
    }

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void callThatGetsNoAnswerIsUnavailable(Way way) {
        assertUnavailable(client(way));
    }

    @Test
    void callOfAnInterruptedThreadIsUnavailable() {
        DynamoDbClient client = client(Way.RESET);
        Thread.currentThread().interrupt();

        assertUnavailable(client);
    }

    private static void assertUnavailable(DynamoDbClient client) {
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> AwsCalls.call(() -> client.putItem(
                        request -> request.tableName("t").item(Map.of("k", AttributeValue.fromS("v"))))));
    }

    private static HttpExecuteResponse answer(InputStream body) {
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(200)
                        .putHeader("Content-Type", "application/x-amz-json-1.0")
                        .build())
                .responseBody(AbortableInputStream.create(body))
                .build();
    }

    private static DynamoDbClient client(Way way) {
        return Refusals.client(new BrokenConnection(way), Duration.ofMillis(200));
    }

    private record BrokenConnection(Way way) implements SdkHttpClient {

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    try {
                        return way.outcome.call();
                    } catch (IOException | RuntimeException broken) {
                        throw broken;
                    } catch (Exception interrupted) {
                        Thread.currentThread().interrupt();
                        throw new InterruptedIOException(interrupted.toString());
                    }
                }

                @Override
                public void abort() {}
            };
        }

        @Override
        public void close() {}
    }
}
