package dev.serverlesspresso.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksTests {
    @TempDir
    Path checkout;

    /** What is missing, and the line that says so. */
    record Missing(String what, Consumer<Trial> spoil, String line) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Missing> missing() {
        return Stream.of(
                new Missing(
                        "node", trial -> trial.programs.node = "", "Node.js is missing: install Node.js 20 or newer"),
                new Missing(
                        "new node",
                        trial -> trial.programs.node = "v18.1.0",
                        "Node.js v18.1.0 is too old: install 20 or newer"),
                new Missing("npx", trial -> trial.programs.npx = "", "npx is missing: it comes with npm"),
                new Missing(
                        "credentials",
                        trial -> trial.account.signedIn = false,
                        "AWS does not take the credentials (ExpiredToken): sign in again, for example with 'aws sso login'"),
                new Missing(
                        "peace",
                        trial -> {
                            trial.account.deploy("ServerlesspressoEdge", true);
                            trial.account.stacks.values().iterator().next().status = "UPDATE_IN_PROGRESS";
                        },
                        "ServerlesspressoEdge is being changed (UPDATE_IN_PROGRESS): wait until CloudFormation has ended that"),
                new Missing(
                        "name",
                        trial -> trial.account.poolOfTheName = "pool-9",
                        "the name 'serverlesspresso-123456789012' for the sign-in is taken by the user pool pool-9"),
                new Missing(
                        "somebody",
                        trial -> trial.password = null,
                        "nobody can type a password for the first operator here"),
                new Missing(
                        "password",
                        trial -> trial.password = "flat-white-12",
                        "the password of the operator needs a capital letter"),
                new Missing(
                        "settings",
                        trial -> trial.programs.synthesises = false,
                        "the stacks cannot be synthesised, for the reason above"),
                new Missing(
                        "bootstrap",
                        trial -> trial.account.bootstrap = null,
                        "the CDK is not bootstrapped in us-east-1: run 'npx cdk bootstrap aws://123456789012/us-east-1'"),
                new Missing(
                        "new bootstrap",
                        trial -> trial.account.bootstrap = "5",
                        "the bootstrap of the CDK has version 5, and 6 is needed: run 'npx cdk bootstrap"),
                new Missing(
                        "images",
                        trial -> trial.programs.buildsImages = false,
                        "the images cannot be built, for the reason above"));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void whatIsMissingIsToldInOneLineBeforeAnythingIsMade(Missing missing) {
        try (Trial trial = new Trial(checkout)) {
            missing.spoil.accept(trial);

            assertThat(trial.run("deploy")).isOne();

            assertThat(trial.lastLine()).startsWith("serverlesspresso: " + missing.line);
            assertThat(trial.said)
                    .filteredOn(line -> line.startsWith("serverlesspresso:"))
                    .hasSize(1);
            assertThat(trial.programs.ran).noneMatch(ran -> ran.startsWith("deploy") || ran.equals("push"));
            assertThat(trial.aws.changes()).isEmpty();
        }
    }

    @Test
    void nameThatOurOwnPoolHasIsNotTaken() {
        try (Trial trial = new Trial(checkout)) {
            trial.run("deploy");
            trial.account.poolOfTheName = "pool-1";

            assertThat(trial.run("deploy")).isZero();
        }
    }

    @Test
    void regionIsThatOfTheCommandThenOfTheEnvironment() {
        assertThat(AwsClients.region(Optional.of("eu-central-1"), Map.of("AWS_REGION", "us-east-1")))
                .isEqualTo("eu-central-1");
        assertThat(AwsClients.region(Optional.empty(), Map.of("AWS_DEFAULT_REGION", "ap-northeast-1")))
                .isEqualTo("ap-northeast-1");
        assertThatThrownBy(() -> AwsClients.region(Optional.of(" "), Map.of()))
                .hasMessage("no region: give -Dregion=us-east-1, or set AWS_REGION, and try again");
    }
}
