package dev.serverlesspresso.system;

import dev.serverlesspresso.run.Ports;
import dev.serverlesspresso.run.RunSettings;
import dev.serverlesspresso.run.WholeSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one {@link Counter} of this test run: the whole system on free ports, stopped after the last test. */
final class RunningSystem implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Counter.class;
    }

    @Override
    public Counter resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Counter.class, key -> new Counter(start()), Counter.class);
    }

    private static WholeSystem start() {
        RunSettings settings = new RunSettings(
                freshData(),
                Path.of(System.getProperty("serverlesspresso.checkout")),
                System.getProperty("serverlesspresso.version"),
                null,
                Ports.free());
        return WholeSystem.start(settings, what -> System.out.println("whole system: " + what));
    }

    private static Path freshData() {
        try {
            Path parent = Files.createDirectories(Path.of(System.getProperty("serverlesspresso.data")));
            return Files.createTempDirectory(parent, "run");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
