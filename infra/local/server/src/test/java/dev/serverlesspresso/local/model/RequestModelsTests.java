package dev.serverlesspresso.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.dynamodb.DynamoDb;
import dev.serverlesspresso.local.events.EventBridge;
import dev.serverlesspresso.local.sqs.Queues;
import dev.serverlesspresso.local.states.api.Api;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What requests are held against is what AWS publishes: the models of the SDK's generated classes. */
class RequestModelsTests {
    static Stream<Arguments> services() {
        return Stream.of(
                Arguments.of("dynamodb", DynamoDb.class),
                Arguments.of("eventbridge", EventBridge.class),
                Arguments.of("sfn", Api.class),
                Arguments.of("sqs", Queues.class));
    }

    @ParameterizedTest
    @MethodSource("services")
    void membersAndTypesAreThoseOfTheSdk(String sdk, Class<?> service) {
        JsonNode ours = RequestModel.content(service);

        assertThat(ours.toPrettyString())
                .isEqualTo(SdkModel.of(sdk, ours.path("operations").propertyNames())
                        .toPrettyString());
    }
}
