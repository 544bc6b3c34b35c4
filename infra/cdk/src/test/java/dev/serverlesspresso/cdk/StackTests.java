package dev.serverlesspresso.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** One synthesis for all tests of a class. */
abstract class StackTests {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path output;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static ServerlesspressoApp app;

    @BeforeAll
    static void synthesise() {
        app = new ServerlesspressoApp(output.toString(), Map.of());
        assertThat(app.core().getStackName()).isEqualTo(ServerlesspressoApp.STACK_NAMES.get(0));
    }

    Resources core() {
        return Resources.of(app.core());
    }

    Resources workflows() {
        return Resources.of(app.workflows());
    }
}
