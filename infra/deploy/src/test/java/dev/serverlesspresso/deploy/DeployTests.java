package dev.serverlesspresso.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.cdk.name.CounterStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployTests {
    @TempDir
    Path checkout;

    private Trial trial;

    @BeforeEach
    void begin() {
        trial = new Trial(checkout);
    }

    @AfterEach
    void end() {
        trial.close();
    }

    @Test
    void stacksFollowInTheirOrderAndImagesComeAfterTheirRepositories() {
        assertThat(trial.run("deploy")).as(trial.said.toString()).isZero();

        List<String> expected = new ArrayList<>(List.of("synth", "build images"));
        Arrays.stream(CounterStack.values()).forEach(stack -> {
            expected.add("deploy Serverlesspresso" + stack.id());
            if (stack == CounterStack.NETWORK) {
                expected.add("push");
            }
        });
        assertThat(trial.programs.ran).isEqualTo(expected);
    }

    @Test
    void eachStepSaysBeforehandWhatItMakesTakesAndCosts() {
        trial.run("deploy");

        assertThat(trial.said)
                .contains(
                        "[1/10] ServerlesspressoCore: Bus, tables and archive. About 2 minutes the first time; costs"
                                + " nothing while it is idle.",
                        "[6/10] ServerlesspressoQrValidator: Codes and scans. About 4 minutes the first time; costs"
                                + " 0.38 USD a day.");
    }

    @Test
    void commandLineIsPinnedAndGetsTheContextAsItIs() {
        trial.run(
                "deploy", "serverlesspresso:keepData=false", "serverlesspresso:prefix=alice", "serverlesspresso:spot=");

        assertThat(trial.programs.arguments)
                .contains(
                        "aws-cdk@2.9.9",
                        "serverlesspresso:keepData=false",
                        "serverlesspresso:prefix=alice",
                        "AliceCore")
                .doesNotContain("serverlesspresso:spot=");
        assertThat(trial.account.images)
                .containsOnlyKeys("alice/qr-validator", "alice/order-manager", "alice/publisher");
    }

    @Test
    void operatorAndShopAreThereAtTheEndAndNobodyElse() {
        trial.run("deploy");

        assertThat(trial.account.users).containsOnlyKeys("operator");
        assertThat(trial.account.users.get("operator"))
                .containsExactlyInAnyOrder("*:operator", "demo:manager", "demo:barista", "demo:display");
        assertThat(trial.account.passwords).containsEntry("operator", Trial.PASSWORD);
        assertThat(trial.account.shops).containsExactly("demo");
        assertThat(trial.lastLine()).isEqualTo("  display: " + trial.aws.address() + "/display/");
    }

    @Test
    void passwordIsAskedForBeforeAnythingIsMadeAndNeverSaid() {
        trial.run("deploy");

        assertThat(trial.asked).hasSize(2);
        assertThat(String.join("\n", trial.said)).doesNotContain(Trial.PASSWORD);
        assertThat(trial.programs.arguments.toString()).doesNotContain(Trial.PASSWORD);
    }

    @Test
    void cognitoSendsThePasswordToWhoeverGivesAnAddress() {
        trial.password = null;

        assertThat(trial.run("deploy", "operatorEmail=alice@example.com")).isZero();

        assertThat(trial.aws.asked())
                .filteredOn(question -> question.operation().equals("AdminCreateUser"))
                .first()
                .satisfies(question -> assertThat(question.parameters().toString())
                        .contains("EMAIL", "alice@example.com")
                        .doesNotContain("SUPPRESS"));
        assertThat(trial.account.passwords).doesNotContainKey("operator");
    }

    @Test
    void loginOfTheRegistryIsNoArgumentAndGoesAfterwards() {
        trial.run("deploy");

        assertThat(trial.programs.dockerConfiguration)
                .isEqualTo("{\"auths\":{\"registry.example\":{\"auth\":\"" + SimulatedAccount.LOGIN + "\"}}}");
        assertThat(trial.programs.arguments.toString()).doesNotContain(SimulatedAccount.LOGIN);
        assertThat(trial.programs.docker)
                .satisfies(folder -> assertThat(Files.exists(folder)).isFalse());
    }

    @Test
    void secondDeploymentChangesNothingAndSaysSo() {
        trial.run("deploy");
        int before = trial.aws.changes().size();
        trial.asked.clear();

        assertThat(trial.run("deploy")).isZero();

        assertThat(trial.said).contains("Nothing has changed: all of it was there already.");
        assertThat(trial.aws.changes()).hasSize(before);
        assertThat(trial.asked).isEmpty();
    }

    @Test
    void servicesWithNewImagesStartAnewUnlessTheirStackHasDoneSo() {
        trial.run("deploy");
        trial.programs.digest = "sha256:2";
        trial.programs.differ = Set.of("ServerlesspressoPublisher");

        assertThat(trial.run("deploy")).isZero();

        assertThat(trial.aws.asked())
                .filteredOn(question -> question.operation().equals("UpdateService"))
                .extracting(question -> question.text("service") + " " + question.text("forceNewDeployment"))
                .containsExactly("qr-validator true", "order-manager true");
        assertThat(trial.said).doesNotContain("Nothing has changed: all of it was there already.");
    }

    @Test
    void failedStackStopsWithTheReasonOfTheStack() {
        trial.programs.fails = "ServerlesspressoEdge";
        SimulatedStack edge = new SimulatedStack("ServerlesspressoEdge");
        edge.events = List.of(
                List.of("Edge", "AWS::CloudFormation::Stack", "ROLLBACK_COMPLETE", ""),
                List.of("Files", "AWS::S3::Bucket", "CREATE_FAILED", "Resource creation cancelled"),
                List.of("Web", "AWS::CloudFront::Distribution", "CREATE_FAILED", "Your account must be verified"),
                List.of("Edge", "AWS::CloudFormation::Stack", "CREATE_IN_PROGRESS", "User Initiated"),
                List.of("Old", "AWS::S3::Bucket", "CREATE_FAILED", "of an earlier change"));
        trial.account.stacks.put(edge.name, edge);

        assertThat(trial.run("deploy")).isOne();

        assertThat(trial.lastLine())
                .isEqualTo(
                        "serverlesspresso: ServerlesspressoEdge failed: Web (AWS::CloudFront::Distribution): Your"
                                + " account must be verified. What is deployed stays; mend that, and run the same command again");
        assertThat(trial.programs.ran).endsWith("deploy ServerlesspressoEdge");
    }
}
