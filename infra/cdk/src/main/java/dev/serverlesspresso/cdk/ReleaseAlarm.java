package dev.serverlesspresso.cdk;

import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.constructs.Construct;

/** Rings when the release workflow does not end well: an order may hold its slot until it is started again. */
final class ReleaseAlarm extends Construct {
    record Props(String name, StateMachine machine) {}

    ReleaseAlarm(Construct scope, String id, Props props) {
        super(scope, id);
        MetricOptions sum = MetricOptions.builder()
                .statistic("Sum")
                .period(Duration.minutes(1))
                .build();
        MathExpression failures = MathExpression.Builder.create()
                .label("Executions that did not succeed")
                .expression("FILL(failed, 0) + FILL(timedOut, 0) + FILL(aborted, 0)")
                .usingMetrics(Map.of(
                        "failed", props.machine().metricFailed(sum),
                        "timedOut", props.machine().metricTimedOut(sum),
                        "aborted", props.machine().metricAborted(sum)))
                .period(Duration.minutes(1))
                .build();
        Alarm.Builder.create(this, "Alarm")
                .alarmName(props.name() + "-failures")
                .alarmDescription("The workflow that frees the slots of dead or overdue orders failed, timed out or was"
                        + " aborted")
                .metric(failures)
                .threshold(1)
                .evaluationPeriods(1)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
    }
}
