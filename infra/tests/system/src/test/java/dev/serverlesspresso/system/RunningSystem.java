package dev.serverlesspresso.system;

import dev.serverlesspresso.local.deployer.Template;
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

/**
 * Gives tests the one {@link Counter} of this test run, the whole system on free ports, stopped after the last test; and
 * each test that asks for one a {@link Shop} of its own.
 */
public final class RunningSystem implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return isResolved(parameter.getParameter().getType());
    }

    /** Whether it is a part of the running system: the {@link Counter}, or a {@link Shop} of the test's own. */
    public static boolean isResolved(Class<?> type) {
        return type == Counter.class || type == Shop.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return resolve(parameter.getParameter().getType(), context);
    }

    /** The counter, or a shop that this test alone has: the same one before, in and after it. */
    public static Object resolve(Class<?> type, ExtensionContext context) {
        Counter counter = counter(context);
        if (type == Counter.class) {
            return counter;
        }
        return context.getStore(ExtensionContext.Namespace.create(RunningSystem.class))
                .computeIfAbsent(Shop.class, key -> counter.makeShop(), Shop.class);
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
        return start(settings());
    }

    private static RunSettings settings() {
        return new RunSettings(
                freshData(),
                Path.of(System.getProperty("serverlesspresso.checkout")),
                System.getProperty("serverlesspresso.version"),
                null,
                Ports.free());
    }

    private static Counter start(RunSettings settings) {
        return new Counter(WholeSystem.start(settings, what -> System.out.println("whole system: " + what)), settings);
    }

    /** Another system beside that of the test run, from other stacks; whoever starts it closes it. */
    static Counter start(List<Template> stacks) {
        return start(settings().withTemplates(() -> stacks));
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
