package dev.serverlesspresso.parity;

import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives tests one AWS for a whole test class with all its nested classes, or skips them and says why. */
abstract class AwsExtension implements ExecutionCondition, BeforeAllCallback, ParameterResolver {
    private static final Logger LOG = LoggerFactory.getLogger(AwsExtension.class);

    /** Why there is no such AWS here; empty if there is. */
    Optional<String> absence() {
        return Optional.empty();
    }

    /** Starts or finds the AWS. */
    abstract Aws open();

    @Override
    public final ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> absence = absence();
        absence.ifPresent(reason -> LOG.warn("{} skipped: {}", context.getDisplayName(), reason));
        return absence.map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("there is an AWS to look at"));
    }

    @Override
    public final void beforeAll(ExtensionContext context) {
        aws(context);
    }

    @Override
    public final boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Aws.class;
    }

    @Override
    public final Aws resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return aws(context);
    }

    private Aws aws(ExtensionContext context) {
        Store store = context.getStore(Namespace.create(getClass()));
        return store.computeIfAbsent(Aws.class, key -> open(), Aws.class);
    }
}
