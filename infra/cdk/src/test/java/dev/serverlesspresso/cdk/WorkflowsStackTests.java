package dev.serverlesspresso.cdk;

import static dev.serverlesspresso.cdk.Resources.list;
import static dev.serverlesspresso.cdk.Resources.map;
import static dev.serverlesspresso.cdk.Resources.properties;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.workflows.Definitions;
import dev.serverlesspresso.workflows.EventContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkflowsStackTests {
    private static final String MACHINE = "AWS::StepFunctions::StateMachine";
    private static final String RULE = "AWS::Events::Rule";
    private static final String QUEUE = "AWS::SQS::Queue";
    private static final Set<String> END_OF_THE_LINE = Set.of(
            "serverlesspresso-qr-validator-dlq",
            "serverlesspresso-publisher-dlq",
            "serverlesspresso-order-manager-journey-dlq",
            "serverlesspresso-order-manager-queue-dlq",
            "serverlesspresso-order-manager-devices-dlq",
            "serverlesspresso-undelivered");

    @ParameterizedTest
    @CsvSource({
        "serverlesspresso-validator,EXPRESS",
        "serverlesspresso-order-processor,STANDARD",
        "serverlesspresso-order-manager,EXPRESS",
        "serverlesspresso-release,EXPRESS"
    })
    void everyWorkflowHasItsType(String name, String type) {
        assertThat(machine(name)).containsEntry("StateMachineType", type);
    }

    @Test
    void everyWorkflowIsTracedAndLoggedWithoutItsData() {
        assertThat(workflows().ofType(MACHINE)).hasSize(4).allSatisfy((id, machine) -> {
            assertThat(properties(machine)).containsEntry("TracingConfiguration", Map.of("Enabled", true));
            assertThat(map(properties(machine).get("LoggingConfiguration")))
                    .containsEntry("IncludeExecutionData", false)
                    .containsEntry("Level", isExpress(machine) ? "ALL" : "ERROR");
        });
    }

    private static boolean isExpress(Map<String, Object> machine) {
        return "EXPRESS".equals(properties(machine).get("StateMachineType"));
    }

    @Test
    void templatesHoldTheDefinitionsWhole() {
        for (String workflow : Definitions.ALL) {
            assertThat(machine("serverlesspresso-" + workflow))
                    .containsEntry("DefinitionString", Definitions.read(workflow));
        }
    }

    @Test
    void ruleOfEachConsumerMatchesTheEventsWhoseSchemasNameIt() {
        Set<String> consumers = EventContract.all().stream()
                .flatMap(event -> event.consumers().stream())
                .collect(Collectors.toSet());
        assertThat(consumers).hasSize(10).allSatisfy(consumer -> {
            Map<String, Object> pattern =
                    map(rule("serverlesspresso-" + consumer).get("EventPattern"));
            assertThat(pattern)
                    .containsEntry("detail-type", EventContract.consumedBy(consumer))
                    .containsEntry("source", List.of(Map.of("prefix", "serverlesspresso.")));
        });
        assertThat(workflows().ofType("AWS::Events::Rule"))
                .as("with release, which listens to AWS itself")
                .hasSize(11);
    }

    @Test
    void everySubstitutionIsUsedAndEveryUseIsSubstituted() {
        assertThat(workflows().ofType(MACHINE).values()).allSatisfy(machine -> {
            String definition = String.valueOf(properties(machine).get("DefinitionString"));
            Map<String, Object> substitutions = map(properties(machine).get("DefinitionSubstitutions"));
            assertThat(substitutions.keySet())
                    .allSatisfy(name -> assertThat(definition).contains("${" + name + "}"));
            String rest = definition;
            for (String name : substitutions.keySet()) {
                rest = rest.replace("${" + name + "}", "");
            }
            assertThat(rest).doesNotContain("${");
        });
    }

    @Test
    void everyQueueHasADeadLetterQueueOrIsOne() {
        assertThat(workflows().ofType(QUEUE).values()).hasSize(11).allSatisfy(queue -> {
            if (!END_OF_THE_LINE.contains(properties(queue).get("QueueName"))) {
                assertThat(map(properties(queue).get("RedrivePolicy")))
                        .containsEntry("maxReceiveCount", 5)
                        .containsKey("deadLetterTargetArn");
                assertThat(properties(queue)).containsEntry("VisibilityTimeout", 30);
            }
        });
    }

    @Test
    void everyQueueIsEncryptedAndRefusesPlainHttp() {
        assertThat(workflows().ofType(QUEUE).values())
                .allSatisfy(queue -> assertThat(properties(queue)).containsEntry("SqsManagedSseEnabled", true));
        assertThat(workflows().ofType("AWS::SQS::QueuePolicy"))
                .hasSize(11)
                .allSatisfy((id, policy) -> assertThat(policy.toString()).contains("aws:SecureTransport"));
    }

    @Test
    void everyRuleTargetHasADeadLetterQueue() {
        assertThat(targets()).hasSize(11).allSatisfy(target -> assertThat(map(target.get("DeadLetterConfig")))
                .containsKey("Arn"));
    }

    @Test
    void targetsGetTheWholeEvent() {
        assertThat(targets())
                .allSatisfy(target -> assertThat(target).doesNotContainKeys("Input", "InputPath", "InputTransformer"));
    }

    @Test
    void releaseStartsWhenAnOrderProcessorDies() {
        Map<String, Object> pattern = map(rule("serverlesspresso-release").get("EventPattern"));
        assertThat(pattern).containsEntry("source", List.of("aws.states"));
        assertThat(map(pattern.get("detail")))
                .containsEntry("status", List.of("FAILED", "TIMED_OUT", "ABORTED"))
                .containsKey("stateMachineArn");
        assertThat(rule("serverlesspresso-release")).doesNotContainKey("EventBusName");
    }

    @ParameterizedTest
    @CsvSource({
        "serverlesspresso-crowded,serverlesspresso-qr-validator",
        "serverlesspresso-journey,serverlesspresso-order-manager-journey",
        "serverlesspresso-forecast,serverlesspresso-order-manager-queue",
        "serverlesspresso-devices,serverlesspresso-order-manager-devices"
    })
    void ruleFillsTheQueueOfItsConsumer(String rule, String name) {
        String queue = workflows().ofType(QUEUE).entrySet().stream()
                .filter(entry -> name.equals(properties(entry.getValue()).get("QueueName")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        assertThat(list(rule(rule).get("Targets"))).singleElement().satisfies(target -> assertThat(map(target))
                .containsEntry("Arn", Map.of("Fn::GetAtt", List.of(queue, "Arn"))));
    }

    @Test
    void overdueOrderStartsRelease() {
        String release = workflows().ofType(MACHINE).entrySet().stream()
                .filter(entry -> "serverlesspresso-release"
                        .equals(properties(entry.getValue()).get("StateMachineName")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        assertThat(list(rule("serverlesspresso-overdue").get("Targets")))
                .singleElement()
                .satisfies(target -> assertThat(map(target)).containsEntry("Arn", Map.of("Ref", release)));
    }

    @Test
    void ofTheQueueOnlyCrowdedShopsReachTheQrValidator() {
        assertThat(map(rule("serverlesspresso-crowded").get("EventPattern")))
                .containsEntry("detail-type", List.of("Queue.Moved"))
                .containsEntry("detail", Map.of("crowded", List.of(true)))
                .containsEntry("source", List.of(Map.of("prefix", "serverlesspresso.")));
    }

    @Test
    void grantsNameTheirResourcesSaveWhereAwsKnowsNone() {
        assertThat(workflows().grants()).isNotEmpty().allSatisfy(statement -> {
            List<Object> actions = list(statement.get("Action"));
            assertThat(actions).noneMatch(action -> action.toString().contains("*"));
            if (actions.stream().noneMatch(WorkflowsStackTests::hasNoResources)) {
                assertThat(String.valueOf(statement.get("Resource"))).doesNotContain("*");
            }
        });
    }

    @Test
    void onlyTheOrderManagerMayResumeAnOrderProcessor() {
        assertThat(workflows().ofType("AWS::IAM::Policy").entrySet().stream()
                        .filter(policy -> policy.getValue().toString().contains("states:SendTaskSuccess"))
                        .map(Map.Entry::getKey))
                .singleElement()
                .asString()
                .startsWith("OrderManager");
    }

    private static boolean hasNoResources(Object action) {
        return action.toString().startsWith("xray:") || action.toString().startsWith("logs:");
    }

    private Map<String, Object> machine(String name) {
        return named(MACHINE, "StateMachineName", name);
    }

    private Map<String, Object> rule(String name) {
        return named(RULE, "Name", name);
    }

    private Map<String, Object> named(String type, String property, String name) {
        return workflows().named(type, property, name);
    }

    private static Resources workflows() {
        return Synthesised.USUAL.stack("Workflows");
    }

    private Stream<Map<String, Object>> targets() {
        return workflows().ofType(RULE).values().stream()
                .flatMap(rule -> list(properties(rule).get("Targets")).stream())
                .map(Resources::map);
    }
}
