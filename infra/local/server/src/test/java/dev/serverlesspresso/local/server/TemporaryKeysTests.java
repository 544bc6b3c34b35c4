package dev.serverlesspresso.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.deployer.Template;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.sts.model.Credentials;

/** What the keys of a screen may do beside the operations of MQTT: what their session policy allows, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemporaryKeysTests {
    private static final String POLICY = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
             "Action":["iot:Publish","iot:GetRetainedMessage","iot:DeleteConnection"],
             "Resource":["arn:aws:iot:eu-central-1:000000000000:topic/mine/*",
                         "arn:aws:iot:eu-central-1:000000000000:client/mine"]}]}""";

    private final LocalAws aws = LocalAws.start(LocalAwsSettings.inMemory()
            .withTemplates(() -> Template.fromFolder(Path.of("src/test/resources/counter"))));
    private final Clients owner = new Clients(aws);
    private final AwsSessionCredentials keys = assumeRole();
    private final Clients screen = new Clients(aws, keys);

    @AfterAll
    void close() {
        screen.close();
        owner.close();
        aws.close();
    }

    private AwsSessionCredentials assumeRole() {
        Credentials given = owner.sts()
                .assumeRole(request -> request.roleArn("arn:aws:iam::000000000000:role/counter-screen")
                        .roleSessionName("phone")
                        .policy(POLICY))
                .credentials();
        return AwsSessionCredentials.create(given.accessKeyId(), given.secretAccessKey(), given.sessionToken());
    }

    @Test
    void whatTheSessionPolicyAllowsIsDone() {
        screen.iotData()
                .publish(
                        request -> request.topic("mine/a").qos(1).retain(false).payload(SdkBytes.fromUtf8String("{}")));

        assertThat(screen.sts().getCallerIdentity().arn()).endsWith("/phone");
        assertThatThrownBy(() -> screen.iotData().deleteConnection(request -> request.clientId("mine")))
                .hasMessageContaining("no connected client");
    }

    @Test
    void whatItDoesNotSpeakOfIsDenied() {
        assertDenied("AccessDeniedException", () -> screen.dynamodb().listTables());
        PutEventsRequestEntry event = PutEventsRequestEntry.builder()
                .source("counter.scanner")
                .detailType("Code.Scanned")
                .detail("{}")
                .build();
        assertDenied("AccessDeniedException", () -> screen.events().putEvents(request -> request.entries(event)));
        assertDenied("AccessDeniedException", () -> screen.states().listStateMachines());
        assertDenied("AccessDeniedException", () -> screen.sqs().listQueues());
        assertDenied("AccessDenied", () -> screen.sts()
                .assumeRole(request -> request.roleArn("arn:aws:iam::000000000000:role/counter-screen")
                        .roleSessionName("more")));
        assertDenied("ForbiddenException", () -> screen.iotData()
                .publish(request -> request.topic("yours/a").payload(SdkBytes.fromUtf8String("{}"))));
        assertDenied("ForbiddenException", () -> screen.iotData()
                .publish(request -> request.topic("mine/a").retain(true).payload(SdkBytes.fromUtf8String("{}"))));
        assertDenied(
                "ForbiddenException", () -> screen.iotData().deleteConnection(request -> request.clientId("yours")));
        assertDenied("ForbiddenException", () -> screen.iotData().listRetainedMessages(request -> {}));
        assertDenied("ForbiddenException", () -> screen.iot().describeEndpoint(request -> {}));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void forgedSecretsAndTokensAreToldInEachProtocol(boolean secret) {
        AwsSessionCredentials forged = AwsSessionCredentials.create(
                keys.accessKeyId(), secret ? "guess" : keys.secretAccessKey(), secret ? keys.sessionToken() : "guess");
        String code = secret ? "InvalidSignatureException" : "UnrecognizedClientException";
        try (Clients forger = new Clients(aws, forged)) {
            assertDenied(code, () -> forger.dynamodb().listTables());
            assertDenied(code, () -> forger.events().listEventBuses(request -> {}));
            assertDenied(code, () -> forger.states().listStateMachines());
            assertDenied(code, () -> forger.sqs().listQueues());
            assertDenied(code, () -> forger.iot().describeEndpoint(request -> {}));
            assertDenied(secret ? "SignatureDoesNotMatch" : "InvalidClientTokenId", () -> forger.sts()
                    .getCallerIdentity());
        }
    }

    @Test
    void ownKeysMayDoEverythingWithAnySecret() {
        try (Clients anybody = new Clients(aws, AwsBasicCredentials.create("anything", "guess"))) {
            assertThat(anybody.dynamodb().listTables().tableNames()).isNotEmpty();
            assertThat(anybody.sqs().listQueues().queueUrls()).isNotEmpty();
            assertThat(anybody.iot().describeEndpoint(request -> {}).endpointAddress())
                    .isNotEmpty();
        }
    }

    private static void assertDenied(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AwsServiceException.class, refused -> {
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refused.statusCode()).isEqualTo(403);
        });
    }
}
