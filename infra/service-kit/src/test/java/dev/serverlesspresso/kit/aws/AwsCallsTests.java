package dev.serverlesspresso.kit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.kit.problem.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

class AwsCallsTests {

    private static final String CONFLICT = "TransactionConflictException";

    private final List<Duration> waits = new ArrayList<>();
    private final Retry retries = new Retry(12, Duration.ofMillis(10), Duration.ofMillis(250), waits::add);

    /** That it does not is why this class does; it is in no list of SdkDefaultRetrySetting or AwsRetryPolicy. */
    @Test
    void sdkDoesNotRetryWriteThatMetTransaction() {
        Refusals refusals = new Refusals(400, CONFLICT, 1);
        DynamoDbClient client = refusals.usualClient();

        assertThatExceptionOfType(TransactionConflictException.class).isThrownBy(() -> put(client));
        assertThat(refusals.requests()).isEqualTo(1);
    }

    @Test
    void writeThatMetTransactionsIsTriedAgainUntilItIsDone() {
        Refusals refusals = new Refusals(400, CONFLICT, 5);
        DynamoDbClient client = refusals.client();

        AwsCalls.call(() -> put(client), retries);

        assertThat(refusals.requests()).isEqualTo(6);
        assertThat(waits)
                .containsExactly(
                        Duration.ofMillis(10),
                        Duration.ofMillis(20),
                        Duration.ofMillis(40),
                        Duration.ofMillis(80),
                        Duration.ofMillis(160));
    }

    @Test
    void writeThatAlwaysMeetsTransactionsIsUnavailableAfterTwelveAttempts() {
        Refusals refusals = new Refusals(400, CONFLICT, 100);
        DynamoDbClient client = refusals.client();

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> AwsCalls.call(() -> put(client), retries));
        assertThat(refusals.requests()).isEqualTo(12);
        assertThat(waits.stream().mapToLong(Duration::toMillis).max()).hasValue(250);
    }

    @Test
    void usualWaitsAreRandomAndShort() {
        Refusals refusals = new Refusals(400, CONFLICT, 3);
        DynamoDbClient client = refusals.client();

        AwsCalls.call(() -> put(client));

        assertThat(refusals.requests()).isEqualTo(4);
    }

    @Test
    void interruptedCallIsUnavailableAndStaysInterrupted() {
        Refusals refusals = new Refusals(400, CONFLICT, 3);
        DynamoDbClient client = refusals.client();
        Retry interrupted = new Retry(3, Duration.ofMillis(1), Duration.ofMillis(1), limit -> {
            throw new InterruptedException();
        });

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> AwsCalls.call(() -> put(client), interrupted));
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "400, ThrottlingException",
        "400, ProvisionedThroughputExceededException",
        "400, RequestLimitExceeded",
        "400, TransactionInProgressException",
        "408, RequestTimeoutException",
        "500, InternalServerError",
        "503, ServiceUnavailable"
    })
    void whatMayPassIsUnavailable(int status, String error) {
        DynamoDbClient client = new Refusals(status, error, 100).client();

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> AwsCalls.call(() -> put(client), retries));
    }

    @Test
    void timeoutIsUnavailable() {
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> AwsCalls.call(() -> {
                    throw ApiCallTimeoutException.create(8_000);
                }));
    }

    @Test
    void conditionThatFailedPassesAsItIs() {
        DynamoDbClient client = new Refusals(400, "ConditionalCheckFailedException", 1).client();

        assertThatExceptionOfType(ConditionalCheckFailedException.class)
                .isThrownBy(() -> AwsCalls.call(() -> put(client)));
    }

    @Test
    void ownMistakeFailsLoudly() {
        DynamoDbClient client = new Refusals(400, "ValidationException", 1).client();

        assertThatThrownBy(() -> AwsCalls.call(() -> put(client))).hasMessageContaining("refused");
    }

    private static PutItemResponse put(DynamoDbClient client) {
        return client.putItem(request -> request.tableName("t").item(Map.of("k", AttributeValue.fromS("v"))));
    }
}
