package dev.serverlesspresso.cdk.workflows;

import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.stepfunctions.DefinitionBody;
import software.amazon.awscdk.services.stepfunctions.LogLevel;
import software.amazon.awscdk.services.stepfunctions.LogOptions;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.amazon.awscdk.services.stepfunctions.StateMachineType;
import software.constructs.Construct;

/** One workflow: its definition whole in the template, traced and logged. Execution data stays out of the logs. */
final class OrderWorkflow extends Construct {
    private final StateMachine machine;

    record Props(String name, StateMachineType type, String definition, Map<String, String> substitutions) {}

    OrderWorkflow(Construct scope, String id, Props props) {
        super(scope, id);
        LogGroup log = LogGroup.Builder.create(this, "Log")
                .logGroupName("/aws/vendedlogs/states/" + props.name())
                .retention(RetentionDays.ONE_MONTH)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        machine = StateMachine.Builder.create(this, "Machine")
                .stateMachineName(props.name())
                .stateMachineType(props.type())
                .definitionBody(DefinitionBody.fromString(props.definition()))
                .definitionSubstitutions(props.substitutions())
                .tracingEnabled(true)
                .logs(LogOptions.builder()
                        .destination(log)
                        .level(level(props.type()))
                        .includeExecutionData(false)
                        .build())
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
    }

    /** Step Functions keeps the history of a standard execution by itself, and that of an express one nowhere else. */
    private static LogLevel level(StateMachineType type) {
        return type == StateMachineType.EXPRESS ? LogLevel.ALL : LogLevel.ERROR;
    }

    StateMachine machine() {
        return machine;
    }
}
