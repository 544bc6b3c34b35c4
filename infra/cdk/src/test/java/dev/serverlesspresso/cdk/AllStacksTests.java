package dev.serverlesspresso.cdk;

import static dev.serverlesspresso.cdk.Resources.list;
import static dev.serverlesspresso.cdk.Resources.map;
import static dev.serverlesspresso.cdk.Resources.properties;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every stack, whatever whoever deploys decides. */
class AllStacksTests {
    private static final List<Synthesised> BOTH = List.of(Synthesised.USUAL, Synthesised.WORKSHOP);

    /** They name their own: what they do is done to no resource that IAM would know. */
    private static final Set<String> WITHOUT_RESOURCES = Set.of("ecr:GetAuthorizationToken", "iot:DescribeEndpoint");

    @Test
    void stacksAreDeployedInTheirOrderAndCarryTheirTag() {
        for (Synthesised one : BOTH) {
            Map<String, Object> artifacts = map(one.manifest().get("artifacts"));
            List<String> before = new ArrayList<>();
            for (String stack : Synthesised.STACKS) {
                Map<String, Object> artifact = map(artifacts.get(one.prefix() + stack));
                assertThat(map(map(artifact.get("properties")).get("tags"))).containsKey("application");
                assertThat(list(artifact.getOrDefault("dependencies", List.of())).stream()
                                .map(String::valueOf)
                                .filter(name -> !name.endsWith(".assets")))
                        .as("what %s needs", stack)
                        .allSatisfy(name -> assertThat(before).contains(name));
                before.add(one.prefix() + stack);
            }
        }
    }

    /** Java iterates over its maps otherwise in each process. */
    @Test
    void secondDeploymentChangesNothing() {
        assertThat(Synthesised.STACKS).allSatisfy(stack -> assertThat(Synthesised.WORKSHOP.again(stack))
                .isEqualTo(Synthesised.WORKSHOP.template(stack)));
    }

    @Test
    void everyLogGroupEndsItsLinesAndGoesWithItsStack() {
        assertThat(ofType("AWS::Logs::LogGroup")).isNotEmpty().allSatisfy(group -> {
            assertThat(properties(group)).containsKey("RetentionInDays");
            assertThat(group).containsEntry("DeletionPolicy", "Delete");
        });
    }

    /** A function without a group of its own makes one that nobody deletes. */
    @Test
    void everyFunctionHasALogGroupOfItsOwn() {
        assertThat(ofType("AWS::Lambda::Function")).isNotEmpty().allSatisfy(function -> assertThat(
                        map(properties(function).get("LoggingConfig")))
                .containsKey("LogGroup"));
    }

    @Test
    void nothingIsPaidForWhileItIsIdle() {
        assertThat(types())
                .doesNotContain(
                        "AWS::EC2::NatGateway",
                        "AWS::EC2::EIP",
                        "AWS::ElasticLoadBalancingV2::LoadBalancer",
                        "AWS::RDS::DBInstance",
                        "AWS::EC2::Instance");
        assertThat(ofType("AWS::EC2::VPCEndpoint"))
                .allSatisfy(endpoint -> assertThat(properties(endpoint)).containsEntry("VpcEndpointType", "Gateway"));
    }

    @Test
    void noBucketIsPublicAndEveryBucketWantsTls() {
        assertThat(ofType("AWS::S3::Bucket")).hasSize(2).allSatisfy(bucket -> {
            assertThat(map(properties(bucket).get("PublicAccessBlockConfiguration"))
                            .values())
                    .hasSize(4)
                    .containsOnly(true);
            assertThat(properties(bucket)).containsKey("BucketEncryption");
        });
        assertThat(ofType("AWS::S3::BucketPolicy")).hasSize(2).allSatisfy(policy -> assertThat(policy.toString())
                .contains("aws:SecureTransport=false"));
    }

    @Test
    void grantsNameActionsAndResources() {
        for (Resources stack : stacks().toList()) {
            assertThat(stack.grants()).allSatisfy(statement -> {
                List<Object> actions = list(statement.get("Action"));
                assertThat(actions)
                        .noneMatch(action ->
                                action.equals("*") || action.toString().endsWith(":*"));
                if (actions.stream().noneMatch(AllStacksTests::knowsNoResource)) {
                    assertThat(statement.get("Resource")).isNotEqualTo("*");
                }
            });
        }
    }

    private static boolean knowsNoResource(Object action) {
        return WITHOUT_RESOURCES.contains(action.toString())
                || action.toString().startsWith("xray:")
                || action.toString().startsWith("logs:");
    }

    /** Roles, buckets and keys are named by CloudFormation, but for the one that the publisher narrows. */
    @Test
    void onlyTheRoleOfScreensHasAFixedName() {
        for (Synthesised one : BOTH) {
            assertThat(one.stacks().stream()
                            .flatMap(stack -> stack.ofType("AWS::IAM::Role").values().stream())
                            .map(role -> properties(role).get("RoleName"))
                            .filter(name -> name != null))
                    .singleElement()
                    .asString()
                    .contains("-screen-");
        }
    }

    @Test
    void everyFixedNameHasThePrefix() {
        List<String> properties = List.of("TableName", "QueueName", "StateMachineName", "AlarmName", "ClusterName");
        for (Resources stack : Synthesised.WORKSHOP.stacks()) {
            for (Map<String, Object> resource : stack.all().values()) {
                properties.stream()
                        .map(properties(resource)::get)
                        .filter(name -> name != null)
                        .forEach(name -> assertThat(name.toString()).startsWith("alice-two"));
            }
        }
        assertThat(Synthesised.WORKSHOP.stacks().toString()).doesNotContain("serverlesspresso-orders");
    }

    private static Stream<Resources> stacks() {
        return BOTH.stream().flatMap(one -> one.stacks().stream());
    }

    private static List<Map<String, Object>> ofType(String type) {
        return stacks().flatMap(stack -> stack.ofType(type).values().stream()).toList();
    }

    private static Stream<String> types() {
        return stacks().flatMap(stack -> stack.all().values().stream())
                .map(resource -> String.valueOf(resource.get("Type")));
    }
}
