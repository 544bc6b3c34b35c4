package dev.serverlesspresso.cdk.function;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** A function on Lambda whose few lines stand in the template, with a log that goes with it. */
public final class InlineFunction extends Construct {
    private static final String HANDLER = "index.handler";

    private final Function function;

    /**
     * One function.
     *
     * @param log the name of the log group
     * @param code a CommonJS module that exports {@code handler}, of at most 4 MB
     */
    public record Props(String description, String log, String code, Duration timeout) {}

    public InlineFunction(Construct scope, String id, Props props) {
        super(scope, id);
        function = Function.Builder.create(this, "Function")
                .description(props.description())
                .runtime(Runtime.NODEJS_22_X)
                .architecture(Architecture.ARM_64)
                .handler(HANDLER)
                .code(Code.fromInline(props.code()))
                .timeout(props.timeout())
                .logGroup(LogGroup.Builder.create(this, "Log")
                        .logGroupName(props.log())
                        .retention(RetentionDays.ONE_WEEK)
                        .removalPolicy(RemovalPolicy.DESTROY)
                        .build())
                .build();
    }

    public Function function() {
        return function;
    }
}
