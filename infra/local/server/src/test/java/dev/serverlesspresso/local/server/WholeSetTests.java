package dev.serverlesspresso.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.deployer.Declared;
import dev.serverlesspresso.local.deployer.Deployment;
import dev.serverlesspresso.local.deployer.OnlyOnAws;
import dev.serverlesspresso.local.deployer.Template;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** All stacks of this build, deployed into a local AWS. */
class WholeSetTests {
    private static final Set<String> MADE = Set.of(
            "AWS::DynamoDB::Table",
            "AWS::Events::EventBus",
            "AWS::Events::Rule",
            "AWS::IAM::Role",
            "AWS::SQS::Queue",
            "AWS::StepFunctions::StateMachine");

    @Test
    void whatIsNotMadeIsExactlyWhatIsListed() {
        assertThat(deployment(Map.of()).skipped()).containsExactlyInAnyOrderElementsOf(OnlyOnAws.types());
    }

    @Test
    void everythingElseIsMade() {
        List<JsonNode> resources = Template.fromClassPath().stream()
                .flatMap(template -> template.content().path("Resources").valueStream())
                .toList();
        Set<String> types = new TreeSet<>();
        resources.forEach(resource -> types.add(resource.path("Type").asString()));
        types.removeAll(OnlyOnAws.types());

        assertThat(types).containsExactlyInAnyOrderElementsOf(MADE);
        assertThat(deployment(Map.of()).created()).isEqualTo((int) resources.stream()
                .filter(resource -> MADE.contains(resource.path("Type").asString()))
                .count());
    }

    /** What is said of resources that exist only on AWS reaches the stacks that import it. */
    @Test
    void machineHasSomethingInTheirPlace() {
        Deployment deployment = deployment(Map.of("AWS::CloudFront::Distribution.DomainName", "counter.test"));

        assertThat(environment(deployment))
                .contains("SERVERLESSPRESSO_HTTP_ALLOWEDHOSTS=counter.test")
                .contains("SERVERLESSPRESSO_ORDERINGURL=https://counter.test/order")
                .contains("SERVERLESSPRESSO_TABLES_CODES=serverlesspresso-codes")
                .allSatisfy(variable -> assertThat(variable).doesNotContain("Fn::", "{", "null"));
    }

    private static Stream<String> environment(Deployment deployment) {
        return deployment
                .declared("AWS::ECS::TaskDefinition")
                .map(Declared::properties)
                .flatMap(task -> task.path("ContainerDefinitions")
                        .path(0)
                        .path("Environment")
                        .valueStream())
                .map(variable -> variable.path("Name").asString() + "="
                        + variable.path("Value").asString());
    }

    private static Deployment deployment(Map<String, String> inTheirPlace) {
        try (LocalAws aws =
                LocalAws.start(LocalAwsSettings.inMemory().withBuiltTemplates().withInTheirPlace(inTheirPlace))) {
            return aws.deployment();
        }
    }
}
