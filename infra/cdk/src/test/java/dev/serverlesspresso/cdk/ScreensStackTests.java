package dev.serverlesspresso.cdk;

import static dev.serverlesspresso.cdk.Resources.list;
import static dev.serverlesspresso.cdk.Resources.map;
import static dev.serverlesspresso.cdk.Resources.properties;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreensStackTests {
    private static final String DEPLOYMENT = "Custom::CDKBucketDeployment";

    @Test
    void whatHasAHashInItsNameIsKeptAndTheRestAskedForAnew() {
        assertThat(deployments().values().stream()
                        .map(deployment -> map(properties(deployment).get("SystemMetadata"))
                                .get("cache-control")))
                .containsExactly("public, max-age=31536000, immutable", "no-cache");
        assertThat(deployments().values())
                .allSatisfy(deployment -> assertThat(properties(deployment)).containsEntry("Prune", false));
    }

    @Test
    void screensLearnWhereStaffSignIn() {
        Map<String, Object> pages =
                properties(List.copyOf(deployments().values()).get(1));
        assertThat(list(pages.get("SourceMarkers")).toString()).contains("SignIn");
        assertThat(list(pages.get("SourceObjectKeys"))).hasSize(2);
    }

    @Test
    void screensThatAreNotBuiltAreToldWithHowToBuildThem(@TempDir Path folder) {
        assertThatThrownBy(() -> new ServerlesspressoApp(
                                folder.toString(), Map.of("serverlesspresso:screens", folder.toString()))
                        .withServices())
                .hasMessageStartingWith("serverlesspresso:screens must be the folder of the built screens"
                        + " (./mvnw -pl frontends install -DskipTests): '");
    }

    private static Map<String, Map<String, Object>> deployments() {
        return Synthesised.USUAL.stack("Screens").ofType(DEPLOYMENT);
    }
}
