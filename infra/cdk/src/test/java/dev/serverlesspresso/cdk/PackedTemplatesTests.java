package dev.serverlesspresso.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the jar carries for the local AWS. */
class PackedTemplatesTests {
    private static final Pattern INTRINSIC = Pattern.compile("\"(Fn::\\w+)\": [{\\[\"]");

    @Test
    void stacksAreListedInTheOrderOfTheirDeployment() throws IOException {
        assertThat(packed("stacks.json").strip())
                .isEqualTo(ServerlesspressoApp.STACKS.stream()
                        .map(stack -> "\"Serverlesspresso" + stack + "\"")
                        .collect(Collectors.joining(", ", "[", "]")));
    }

    @Test
    void templatesKeepToTheIntrinsicFunctionsThatTheLocalAwsKnows() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String stack : ServerlesspressoApp.STACKS) {
            INTRINSIC
                    .matcher(packed("Serverlesspresso" + stack + ".template.json"))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(used::add);
        }
        assertThat(used)
                .isNotEmpty()
                .isSubsetOf(
                        "Fn::GetAtt",
                        "Fn::GetAZs",
                        "Fn::Sub",
                        "Fn::Join",
                        "Fn::Select",
                        "Fn::Split",
                        "Fn::ImportValue");
    }

    @Test
    void templatesHaveNoParameters() throws IOException {
        for (String stack : ServerlesspressoApp.STACKS) {
            assertThat(packed("Serverlesspresso" + stack + ".template.json"))
                    .doesNotContain("\"Parameters\": {", "CheckBootstrapVersion", "AWS::CDK::Metadata");
        }
    }

    private static String packed(String name) throws IOException {
        try (InputStream stream = PackedTemplatesTests.class.getResourceAsStream("/cdk/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
