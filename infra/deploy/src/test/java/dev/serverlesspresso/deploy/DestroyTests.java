package dev.serverlesspresso.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.cdk.name.CounterStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestroyTests {
    @TempDir
    Path checkout;

    private Trial trial;

    @BeforeEach
    void deploy() {
        trial = new Trial(checkout);
        for (CounterStack stack : CounterStack.values()) {
            trial.account.deploy("Serverlesspresso" + stack.id(), true);
        }
    }

    @AfterEach
    void end() {
        trial.close();
    }

    @Test
    void stacksGoInReverseAndNothingIsLeft() {
        assertThat(trial.run("destroy", "yes=serverlesspresso"))
                .as(trial.said.toString())
                .isZero();

        List<String> reversed = Arrays.stream(CounterStack.values())
                .map(stack -> "Serverlesspresso" + stack.id())
                .collect(Collectors.toList());
        Collections.reverse(reversed);
        assertThat(trial.account.deleted).isEqualTo(reversed);
        assertThat(trial.lastLine()).isEqualTo("Nothing is left of 'serverlesspresso'.");
        assertThat(trial.waited).isEqualTo(Duration.ofSeconds(100));
    }

    @Test
    void prefixHasToBeTyped() {
        trial.typed = "serverlesspress";

        assertThat(trial.run("destroy")).isOne();

        assertThat(trial.lastLine()).endsWith("is not the prefix 'serverlesspresso'; nothing was deleted");
        assertThat(trial.account.deleted).isEmpty();

        trial.typed = "serverlesspresso";
        assertThat(trial.run("destroy")).isZero();
    }

    @Test
    void whereNobodyCanTypeNothingIsDeleted() {
        assertThat(trial.run("destroy")).isOne();

        assertThat(trial.lastLine()).isEqualTo("serverlesspresso: nobody can agree here: give -Dyes=serverlesspresso");
        assertThat(trial.account.deleted).isEmpty();
    }

    @Test
    void whatIsLeftIsNamedButNotWhatIsOfOthers() {
        trial.account.tagged.add("arn:aws:dynamodb:us-east-1:123456789012:table/serverlesspresso-orders");
        trial.account.logGroups.addAll(List.of(
                "/serverlesspresso/services/publisher",
                "/aws/lambda/ServerlesspressoScreens-Custom",
                "/aws/lambda/ServerlesspressoTwoScreens-Custom",
                "/aws/vendedlogs/apis/serverlesspresso-two"));

        assertThat(trial.run("destroy", "yes=serverlesspresso")).isOne();

        assertThat(trial.said)
                .contains("This is left of 'serverlesspresso':")
                .filteredOn(line -> line.startsWith("  "))
                .containsExactly(
                        "  arn:aws:dynamodb:us-east-1:123456789012:table/serverlesspresso-orders",
                        "  arn:aws:logs:::log-group:/aws/lambda/ServerlesspressoScreens-Custom",
                        "  arn:aws:logs:::log-group:/serverlesspresso/services/publisher");
        assertThat(trial.waited).isGreaterThan(Duration.ofMinutes(5));
    }

    @Test
    void leftoversAreAskedForByOurTag() {
        trial.run("destroy", "yes=serverlesspresso");

        assertThat(trial.aws.asked())
                .filteredOn(question -> question.operation().equals("GetResources"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.parameters().toString())
                        .contains("Key=application", "Values=[serverlesspresso]"));
    }

    @Test
    void stackThatCannotBeDeletedStopsWithItsReason() {
        SimulatedStack network = trial.account.stack("ServerlesspressoNetwork");
        trial.account.cannotBeDeleted = "ServerlesspressoNetwork";
        network.events = List.of(List.of("Vpc", "AWS::EC2::VPC", "DELETE_FAILED", "The vpc has dependencies"));

        assertThat(trial.run("destroy", "yes=serverlesspresso")).isOne();

        assertThat(trial.lastLine())
                .isEqualTo("serverlesspresso: ServerlesspressoNetwork cannot be deleted: Vpc (AWS::EC2::VPC): The vpc"
                        + " has dependencies. What is deleted stays so; mend that, and run the same command again");
        assertThat(trial.account.deleted).endsWith("ServerlesspressoNetwork");
    }

    @Test
    void whatIsNotThereIsPassedOver() {
        trial.account.stacks.clear();

        assertThat(trial.run("destroy", "yes=serverlesspresso")).isZero();

        assertThat(trial.said).contains("ServerlesspressoCore was not there.");
    }
}
