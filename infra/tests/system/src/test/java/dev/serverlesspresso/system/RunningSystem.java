package dev.serverlesspresso.system;

import dev.serverlesspresso.run.Ports;
import dev.serverlesspresso.run.RunSettings;
import dev.serverlesspresso.run.WholeSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one {@link Counter} of this test run: the whole system on free ports, stopped after the last test. */
public final class RunningSystem implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Counter.class;
    }

    @Override
    public Counter resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return counter(context);
    }

    /** The running system of this test run, started if nobody has asked for it before. */
    public static Counter counter(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Start.class, key -> Start.attempt(), Start.class)
                .counter();
    }

    /** The one start of this test run; when it failed, every test fails at once with the same reason. */
    private record Start(
            @Nullable Counter started, @Nullable RuntimeException failure) implements AutoCloseable {
        static Start attempt() {
            try {
                return new Start(start(), null);
            } catch (RuntimeException e) {
                return new Start(null, e);
            }
        }

        Counter counter() {
            if (started == null) {
                throw new IllegalStateException("the whole system did not start", failure);
            }
            return started;
        }

        @Override
        public void close() {
            if (started != null) {
                started.close();
            }
        }
    }

    private static Counter start() {
        RunSettings settings = new RunSettings(
                freshData(),
                Path.of(System.getProperty("serverlesspresso.checkout")),
                System.getProperty("serverlesspresso.version"),
                null,
                Ports.free());
        Counter counter =
                new Counter(WholeSystem.start(settings, what -> System.out.println("whole system: " + what)), settings);
        List.of("demo", "tokyo").forEach(shop -> letAllComeFromHere(counter, shop));
        return counter;
    }

    /** All phones of the tests have one address, as guests of a conference may have. */
    private static void letAllComeFromHere(Counter counter, String shop) {
        String path = "/api/shops/" + shop;
        String eTag = counter.api().get(path).expect(200).header("ETag");
        counter.api()
                .as(counter.staff(shop + "-manager"))
                .ifMatch(eTag)
                .patch(path, "{\"scansPerAddress\":10000}")
                .expect(200);
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
