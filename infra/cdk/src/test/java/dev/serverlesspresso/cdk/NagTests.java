package dev.serverlesspresso.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.PolicyViolatingResource;
import software.amazon.awscdk.PolicyViolation;

/** The rules of cdk-nag for AWS solutions. What we do otherwise stands here with its reason; no reason stands for nothing. */
class NagTests {
    private static final List<Suppression> SUPPRESSIONS = Suppression.all();

    @Test
    void everyBrokenRuleHasItsReason() {
        Set<String> unexplained = new TreeSet<>();
        Set<Suppression> needed = new HashSet<>();
        for (Synthesised one : List.of(Synthesised.USUAL, Synthesised.WORKSHOP)) {
            var report = new AwsSolutionsChecks(one.app().app())
                    .validateScope(one.app().app());
            for (PolicyViolation violation : report.getViolations()) {
                for (PolicyViolatingResource resource : violation.getViolatingResources()) {
                    String path = String.valueOf(resource.getConstructPath());
                    List<Suppression> covering = SUPPRESSIONS.stream()
                            .filter(suppression -> suppression.covers(violation.getRuleName(), path))
                            .toList();
                    needed.addAll(covering);
                    if (covering.isEmpty()) {
                        unexplained.add(violation.getRuleName() + " " + path + ": " + violation.getDescription());
                    }
                }
            }
        }
        assertThat(unexplained).isEmpty();
        assertThat(SUPPRESSIONS).allSatisfy(suppression -> assertThat(needed).contains(suppression));
    }
}
