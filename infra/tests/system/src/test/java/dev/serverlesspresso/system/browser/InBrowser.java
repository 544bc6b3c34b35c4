package dev.serverlesspresso.system.browser;

import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.RunningSystem;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the {@link Screens}, the {@link Counter} and, if they ask, a {@link dev.serverlesspresso.system.Shop}; skips them where there is no browser,
 * unless {@code CI=true}; fails a test on whose screens anything went wrong.
 */
final class InBrowser implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return verdict(Chromium.find(System.getenv()), "true".equals(System.getenv("CI")));
    }

    /**
     * Whether to run the tests.
     *
     * @throws IllegalStateException where there must be a browser and is none
     */
    static ConditionEvaluationResult verdict(Optional<Chromium> browser, boolean required) {
        if (browser.isPresent()) {
            return ConditionEvaluationResult.enabled("by " + browser.get().executable());
        }
        if (required) {
            throw new IllegalStateException(Chromium.NONE);
        }
        return ConditionEvaluationResult.disabled(Chromium.NONE);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Screens.class || RunningSystem.isResolved(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (RunningSystem.isResolved(type)) {
            return RunningSystem.resolve(type, context);
        }
        Counter counter = RunningSystem.counter(context);
        return store(context).computeIfAbsent(Screens.class, key -> Screens.of(counter), Screens.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        @Nullable Screens screens = store(context).get(Screens.class, Screens.class);
        if (screens != null) {
            boolean failed = context.getExecutionException().isPresent();
            screens.finish(failed ? "failed-" + name(context) : null);
        }
    }

    private static String name(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName();
        return name.toLowerCase(Locale.ROOT);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.GLOBAL);
    }
}
