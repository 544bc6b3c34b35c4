package dev.serverlesspresso.local.deployer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.wire.JsonService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeployerTests {
    /** What the deployer asks to see whether what it made is still there; it changes nothing. */
    private static final Set<String> READING = Set.of("DescribeRule", "DescribeStateMachine", "GetQueueUrl");

    private final Journal journal = Journal.inMemory();
    private final List<String> calls = new ArrayList<>();
    private final Set<String> gone = new HashSet<>();

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void changedDefinitionIsUpdatedInPlaceAndTheRestLeftAlone() {
        deploy(machineAndRule("One"));
        calls.clear();

        Deployment deployment = deploy(machineAndRule("Two"));

        assertThat(deployment.updated()).isEqualTo(1);
        assertThat(calls).singleElement().satisfies(call -> assertThat(call)
                .startsWith("UpdateStateMachine")
                .contains("Two"));
    }

    @Test
    void whatIsInNoTemplateAnyMoreIsRemovedDependantsFirst() {
        deploy(machineAndRule("One"));
        calls.clear();

        Deployment deployment = deploy("{}");

        assertThat(deployment.deleted()).isEqualTo(2);
        assertThat(calls)
                .extracting(call -> call.substring(0, call.indexOf(' ')))
                .containsExactly("ListTargetsByRule", "DeleteRule", "DeleteStateMachine");
    }

    @Test
    void referenceToNothingIsOneLineThatNamesIt() {
        assertThatThrownBy(() -> deploy("""
                        {"Rule":{"Type":"AWS::Events::Rule","Properties":{"EventPattern":{},
                          "Targets":[{"Id":"a","Arn":{"Fn::GetAtt":["Nowhere","Arn"]}}]}}}
                        """))
                .isInstanceOf(DeploymentException.class)
                .hasMessage("stack Counter, resource Rule: there is no resource named 'Nowhere'");
        assertThatThrownBy(
                        () -> deploy(
                                "{\"Bus\":{\"Type\":\"AWS::Events::EventBus\",\"Properties\":{\"Name\":{\"Fn::ImportValue\":\"x\"}}}}"))
                .hasMessage("stack Counter, resource Bus: no stack deployed before exports 'x'");
        assertThatThrownBy(
                        () -> deploy(
                                "{\"Bus\":{\"Type\":\"AWS::Events::EventBus\",\"Properties\":{\"Name\":{\"Fn::Base64\":\"x\"}}}}"))
                .hasMessage("stack Counter, resource Bus: the local AWS does not know the function 'Fn::Base64'");
    }

    @Test
    void whatWasLostIsMadeAnew() {
        String queue = "{\"Screen\":{\"Type\":\"AWS::SQS::Queue\",\"Properties\":{\"QueueName\":\"screen\"}}}";
        deploy(queue);
        calls.clear();
        assertThat(deploy(queue).created()).isZero();
        assertThat(calls).isEmpty();

        gone.add("GetQueueUrl");

        assertThat(deploy(queue).created()).isEqualTo(1);
        assertThat(calls)
                .singleElement()
                .satisfies(call -> assertThat(call).startsWith("CreateQueue").contains("screen"));
    }

    @Test
    void substitutionsFillTheDefinition() {
        deploy("""
                {"Flow":{"Type":"AWS::StepFunctions::StateMachine","Properties":{"StateMachineName":"flow",
                  "DefinitionString":"{\\"t\\":\\"${Table}\\",\\"other\\":\\"${Unknown}\\"}","RoleArn":"r",
                  "DefinitionSubstitutions":{"Table":{"Fn::Sub":"${AWS::Region}-${!literal}-orders"}}}}}
                """);

        assertThat(calls).singleElement().satisfies(call -> assertThat(call)
                .contains("eu-central-1-${literal}-orders", "${Unknown}"));
    }

    @Test
    void circleIsRefused() {
        assertThatThrownBy(() -> deploy("""
                        {"A":{"Type":"AWS::Events::EventBus","Properties":{"Name":{"Ref":"B"}}},
                         "B":{"Type":"AWS::Events::EventBus","DependsOn":"A","Properties":{"Name":"b"}}}
                        """)).hasMessageContaining("in a circle: [A, B] and A");
    }

    private static String machineAndRule(String comment) {
        return """
                {"Rule":{"Type":"AWS::Events::Rule","Properties":{"Name":"rule","EventPattern":{"source":["a"]},
                   "Targets":[{"Id":"a","Arn":{"Ref":"Flow"},"RoleArn":"r"}]}},
                 "Flow":{"Type":"AWS::StepFunctions::StateMachine","Properties":{"StateMachineName":"flow",
                   "DefinitionString":"{\\"Comment\\":\\"%s\\"}","RoleArn":"r"}}}
                """.formatted(comment);
    }

    private Deployment deploy(String resources) {
        JsonNode content = Json.read("{\"Resources\":" + resources + "}");
        return new Deployer(journal, platform(), () -> "http://localhost:4566", Map.of())
                .deploy(List.of(new Template("Counter", content)));
    }

    private Platform platform() {
        JsonService service = (operation, request) -> {
            if (gone.contains(operation)) {
                return CompletableFuture.failedStage(AwsError.badRequest("QueueDoesNotExist", "it is gone"));
            }
            if (!READING.contains(operation)) {
                calls.add(operation + " " + request);
            }
            return CompletableFuture.completedStage(Json.object()
                    .put("stateMachineArn", "arn:aws:states:eu-central-1:000000000000:stateMachine:flow")
                    .put("RuleArn", "arn:rule"));
        };
        return new Platform(service, service, service, service, new Platform.Roles() {
            @Override
            public String put(String name, Duration maxSession) {
                return "AROA";
            }

            @Override
            public boolean exists(String name) {
                return true;
            }

            @Override
            public void delete(String name) {
                calls.add("DeleteRole " + name);
            }
        });
    }
}
