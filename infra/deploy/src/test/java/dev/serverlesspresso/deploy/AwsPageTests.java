package dev.serverlesspresso.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.cdk.name.CounterStack;
import dev.serverlesspresso.cdk.name.Names;
import dev.serverlesspresso.deploy.effort.DailyCost;
import dev.serverlesspresso.deploy.effort.Step;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The page that leads to AWS and back says what the code does. */
class AwsPageTests {
    private static final String PAGE = Repository.read("docs/aws.md");
    private static final Names NAMES = new Names(Names.DEFAULT_PREFIX);

    /** Those that belong to other commands on the page. */
    private static final Set<String> OF_MAVEN = Set.of("skipTests", "registry");

    @Test
    void stepsAreThoseOfTheCodeInTheirOrder() {
        List<String> steps = Arrays.stream(CounterStack.values())
                .map(stack -> "| " + new Step(stack).number() + " | `" + NAMES.stack(stack) + "` | " + stack.holds()
                        + " | " + new Step(stack).minutes() + " min |")
                .toList();

        assertThat(PAGE.lines().filter(line -> line.matches("\\| \\d+ \\| `.*")))
                .isEqualTo(steps);
    }

    @Test
    void stacksThatAreNamedExistAndComeInTheirOrder() {
        List<String> all =
                Arrays.stream(CounterStack.values()).map(NAMES::stack).toList();

        assertThat(Repository.all("\\b(Serverlesspresso[A-Z]\\w+)", PAGE)).isSubsetOf(all);
        PAGE.lines()
                .filter(line -> line.contains("cdk deploy") && line.contains("Serverlesspresso"))
                .forEach(command -> {
                    List<String> named = Arrays.stream(command.split(" "))
                            .filter(all::contains)
                            .toList();
                    assertThat(named).isEqualTo(all.subList(0, named.size()));
                });
    }

    @Test
    void commandsExist() {
        String pom = Repository.read("pom.xml");
        Set<String> profiles = Repository.all("-P(\\w+)", PAGE);

        assertThat(profiles).contains("deploy", "destroy", "counter", "images");
        profiles.remove("images");
        profiles.forEach(profile -> assertThat(pom).contains("<id>" + profile + "</id>"));
        assertThat(Repository.all("npx cdk (\\w+)", PAGE)).containsExactly("bootstrap", "deploy", "destroy");
        assertThat(Repository.read("infra/cdk/package.json")).containsPattern("\"aws-cdk\": \"2\\.[0-9]+\\.[0-9]+\"");
    }

    @Test
    void argumentsExist() {
        Set<String> properties = new TreeSet<>(Repository.all("-D(\\w+)", PAGE));
        properties.removeAll(OF_MAVEN);
        Set<String> taken =
                Repository.all("<argument>(?:serverlesspresso:)?(\\w+)=\\$", Repository.read("infra/deploy/pom.xml"));

        assertThat(properties).isNotEmpty().isSubsetOf(taken);
        assertThat(Repository.all("serverlesspresso:(\\w+)", PAGE)).isSubsetOf(Repository.contextKeys());
    }

    @Test
    void costsAreThoseOfTheCode() {
        for (DailyCost item : DailyCost.values()) {
            assertThat(PAGE)
                    .contains("| " + item.title() + " | " + item.quantity() + " | " + item.price() + " | "
                            + (item.per() == DailyCost.Per.HOUR ? "an hour" : "a month") + " | " + item.aDay() + " | "
                            + (item.whileOpen() ? "open" : "always") + " |");
        }
        assertThat(PAGE)
                .contains("| **closed** | | | | **" + DailyCost.rounded(DailyCost.ofAll(false)) + "** | |")
                .contains("| **open** | | | | **" + DailyCost.rounded(DailyCost.ofAll(true)) + "** | |");
    }

    /** With what the services' polling costs, as the page about orders has counted it. */
    @Test
    void dayCostsAtMostWhatWasPromised() {
        String hours = Repository.read("docs/reference/cost.md").split("## For each hour", 2)[1];
        BigDecimal anHour = hours.lines()
                .filter(line -> line.startsWith("| **total** |"))
                .map(line -> new BigDecimal(line.split("\\|", -1)[3].strip()))
                .findFirst()
                .orElseThrow();
        BigDecimal open = DailyCost.ofAll(true).add(anHour.multiply(new BigDecimal(24)));

        assertThat(open).isLessThanOrEqualTo(new BigDecimal("1.2"));
        assertThat(DailyCost.ofAll(false)).isLessThanOrEqualTo(new BigDecimal("0.1"));
    }

    @Test
    void alarmsThatArePaidForAreThoseOfTheRunbook() {
        assertThat(Repository.all("\\(([a-z-]+)\\.md\\)", Repository.read("docs/runbook/README.md")))
                .hasSize(DailyCost.ALARMS.quantity().intValue());
    }

    @Test
    void stepsCostWhatTheDayCosts() {
        BigDecimal sum =
                Arrays.stream(CounterStack.values()).map(DailyCost::of).reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(sum).isEqualByComparingTo(DailyCost.ofAll(true));
    }
}
