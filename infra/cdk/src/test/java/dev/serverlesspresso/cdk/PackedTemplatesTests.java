package dev.serverlesspresso.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the jar carries for the local AWS. */
class PackedTemplatesTests {
    private static final Pattern INTRINSIC = Pattern.compile("\"(Fn::\\w+)\": [{\\[\"]");

    @Test
    void stacksAreListedInTheOrderOfTheirDeployment() throws IOException {
        assertThat(packed("stacks.json").strip())
                .isEqualTo("[\"ServerlesspressoCore\", \"ServerlesspressoWorkflows\"]");
    }

    @Test
    void templatesKeepToTheIntrinsicFunctionsThatTheLocalAwsKnows() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String stack : ServerlesspressoApp.LOCAL_STACKS) {
            INTRINSIC
                    .matcher(packed(stack + ".template.json"))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(used::add);
        }
        assertThat(used)
                .isNotEmpty()
                .isSubsetOf("Fn::GetAtt", "Fn::Sub", "Fn::Join", "Fn::Select", "Fn::Split", "Fn::ImportValue");
    }

    @Test
    void templatesNeedNoBootstrapAndNoParameters() throws IOException {
        for (String stack : ServerlesspressoApp.LOCAL_STACKS) {
            assertThat(packed(stack + ".template.json"))
                    .doesNotContain("\"Parameters\": {", "CheckBootstrapVersion", "AWS::CDK::Metadata");
        }
    }

    private static String packed(String name) throws IOException {
        try (InputStream stream = PackedTemplatesTests.class.getResourceAsStream("/cdk/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
