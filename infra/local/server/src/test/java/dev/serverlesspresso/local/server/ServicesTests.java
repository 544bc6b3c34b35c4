package dev.serverlesspresso.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.deployer.Template;
import dev.serverlesspresso.local.time.ManualScheduler;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.ResourceNotFoundException;
import software.amazon.awssdk.services.eventbridge.model.RuleState;
import software.amazon.awssdk.services.iotdataplane.IotDataPlaneClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sts.model.Credentials;

class ServicesTests {
    private static final String ROLE = "arn:aws:iam::000000000000:role/counter-screen";

    private final ManualScheduler scheduler = new ManualScheduler(Instant.parse("2026-11-02T09:00:00Z"));
    private final LocalAws aws = LocalAws.start(LocalAwsSettings.inMemory()
            .withScheduler(scheduler)
            .withTemplates(() -> Template.fromFolder(Path.of("src/test/resources/counter"))));
    private final Clients clients = new Clients(aws);

    @AfterEach
    void close() {
        clients.close();
        aws.close();
    }

    @Test
    void assumedRoleIsKnownUntilItExpires() {
        Credentials given = clients.sts()
                .assumeRole(request -> request.roleArn(ROLE)
                        .roleSessionName("phone")
                        .durationSeconds(900)
                        .policy(policy()))
                .credentials();
        try (Clients screen = new Clients(
                aws,
                AwsSessionCredentials.create(given.accessKeyId(), given.secretAccessKey(), given.sessionToken()))) {
            assertThat(given.expiration()).isEqualTo(Instant.parse("2026-11-02T09:15:00Z"));
            assertThat(screen.sts().getCallerIdentity().arn())
                    .isEqualTo("arn:aws:sts::000000000000:assumed-role/counter-screen/phone");

            scheduler.advance(Duration.ofMinutes(15));

            assertThatThrownBy(() -> screen.sts().getCallerIdentity())
                    .isInstanceOfSatisfying(AwsServiceException.class, refused -> {
                        assertThat(refused.statusCode()).isEqualTo(403);
                        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ExpiredTokenException");
                    });
        }
    }

    private static String policy() {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"iot:Connect\",\"Resource\":\"*\"}]}";
    }

    @Test
    void sessionsAreForKnownRolesAndWithinTheirLimit() {
        assertThatThrownBy(() -> clients.sts()
                        .assumeRole(request -> request.roleArn(ROLE + "s").roleSessionName("phone")))
                .hasMessageContaining("is not authorized to perform: sts:AssumeRole");
        assertThatThrownBy(() -> clients.sts()
                        .assumeRole(request ->
                                request.roleArn(ROLE).roleSessionName("phone").durationSeconds(7201)))
                .hasMessageContaining("MaxSessionDuration");
        assertThatThrownBy(() -> clients.sts()
                        .assumeRole(request ->
                                request.roleArn(ROLE).roleSessionName("phone").policy("nope")))
                .hasMessageContaining("not in the valid JSON format");
    }

    @Test
    void topicWithSlashesArrivesWhole() {
        IotDataPlaneClient data = clients.iotData();
        data.publish(request ->
                request.topic("counter/demo/orders/a b").qos(1).retain(true).payload(SdkBytes.fromUtf8String("{}")));

        assertThat(data.getRetainedMessage(request -> request.topic("counter/demo/orders/a b"))
                        .payload()
                        .asUtf8String())
                .isEqualTo("{}");
        assertThat(data.listRetainedMessages(request -> request.maxResults(1)).retainedTopics())
                .hasSize(1);
        assertThat(clients.iot()
                        .describeEndpoint(request -> request.endpointType("iot:Data-ATS"))
                        .endpointAddress())
                .isEqualTo(aws.endpoint().getAuthority());
    }

    @Test
    void missingQueueIsTheSdksOwnException() {
        assertThatThrownBy(() -> clients.sqs().getQueueUrl(request -> request.queueName("nope")))
                .isInstanceOfSatisfying(QueueDoesNotExistException.class, refused -> assertThat(
                                refused.awsErrorDetails().errorCode())
                        .isEqualTo("AWS.SimpleQueueService.NonExistentQueue"));
    }

    @Test
    void queueUrlsNameTheAddressThatTheClientUses() {
        SqsClient sqs = clients.sqs();
        String url = sqs.createQueue(request ->
                        request.queueName("more").attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "0")))
                .queueUrl();
        sqs.sendMessage(request -> request.queueUrl(url).messageBody("http://queues.invalid:1"));

        assertThat(url).isEqualTo(aws.endpoint() + "/000000000000/more");
        assertThat(sqs.receiveMessage(request -> request.queueUrl(url)).messages())
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.body()).isEqualTo("http://queues.invalid:1");
                    assertThat(message.messageId()).hasSize(36);
                });
    }

    @Test
    void rulesAreListedChangedAndRemoved() {
        EventBridgeClient events = clients.events();
        assertThat(events.listRules(request -> request.eventBusName("counter")).rules())
                .extracting(rule -> rule.name())
                .containsExactly("counter-scanned");
        events.disableRule(request -> request.eventBusName("counter").name("counter-scanned"));
        assertThat(events.describeRule(
                                request -> request.eventBusName("counter").name("counter-scanned"))
                        .state())
                .isEqualTo(RuleState.DISABLED);
        assertThat(events.listRuleNamesByTarget(request -> request.eventBusName("counter")
                                .targetArn("arn:aws:sqs:eu-central-1:000000000000:counter-screen"))
                        .ruleNames())
                .containsExactly("counter-scanned");
        assertThatThrownBy(() -> events.deleteRule(
                        request -> request.eventBusName("counter").name("counter-scanned")))
                .hasMessageContaining("since it has targets");
        events.removeTargets(request ->
                request.eventBusName("counter").rule("counter-scanned").ids("Flow", "Queue"));
        events.deleteRule(request -> request.eventBusName("counter").name("counter-scanned"));
        assertThatThrownBy(() -> events.describeRule(
                        request -> request.eventBusName("counter").name("counter-scanned")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void patternIsTestedAsAwsDoes() {
        EventBridgeClient events = clients.events();
        String event = "{\"id\":\"1\",\"account\":\"0\",\"source\":\"s\",\"time\":\"2026-11-02T09:00:00Z\","
                + "\"region\":\"eu-central-1\",\"resources\":[],\"detail-type\":\"t\",\"detail\":{\"n\":7}}";

        assertThat(events.testEventPattern(request ->
                                request.event(event).eventPattern("{\"detail\":{\"n\":[{\"numeric\":[\">\",5]}]}}"))
                        .result())
                .isTrue();
        assertThatThrownBy(() ->
                        events.testEventPattern(request -> request.event(event).eventPattern("{\"detail\":\"text\"}")))
                .hasMessageContaining("Event pattern is not valid. Reason: ");
    }
}
