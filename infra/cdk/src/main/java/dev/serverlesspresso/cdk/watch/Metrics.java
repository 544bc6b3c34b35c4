package dev.serverlesspresso.cdk.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.apigatewayv2.IHttpApi;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.stepfunctions.StateMachine;

/** Figures that AWS keeps, by the minute. */
final class Metrics {
    private static final Duration MINUTE = Duration.minutes(1);
    private static final MetricOptions SUM =
            MetricOptions.builder().statistic("Sum").period(MINUTE).build();
    private static final MetricOptions MAXIMUM =
            MetricOptions.builder().statistic("Maximum").period(MINUTE).build();

    private Metrics() {}

    static IMetric depth(Queue queue) {
        return queue.metricApproximateNumberOfMessagesVisible(MAXIMUM);
    }

    static IMetric age(Queue queue) {
        return queue.metricApproximateAgeOfOldestMessage(MAXIMUM);
    }

    static IMetric serverErrors(IHttpApi api) {
        return api.metricServerError(SUM);
    }

    static IMetric throttles(Table table) {
        return table.metric("WriteThrottleEvents", SUM);
    }

    /** Executions that failed, timed out or were aborted (docs.aws.amazon.com/step-functions, "procedure-cw-metrics"). */
    static IMetric failures(List<StateMachine> machines) {
        Map<String, IMetric> counted = new LinkedHashMap<>();
        for (StateMachine machine : machines) {
            int number = counted.size();
            counted.put("failed" + number, machine.metricFailed(SUM));
            counted.put("timedOut" + number, machine.metricTimedOut(SUM));
            counted.put("aborted" + number, machine.metricAborted(SUM));
        }
        return sum("Executions that did not succeed", counted);
    }

    /** What has no value counts as none. */
    static IMetric sum(String label, Map<String, IMetric> parts) {
        String expression =
                parts.keySet().stream().map(part -> "FILL(" + part + ", 0)").collect(Collectors.joining(" + "));
        return of(expression, label, parts);
    }

    static IMetric of(String expression, String label, Map<String, IMetric> parts) {
        return MathExpression.Builder.create()
                .label(label)
                .expression(expression)
                .usingMetrics(parts)
                .period(MINUTE)
                .build();
    }

    /** How often a rule of the bus matched. */
    static IMetric matched(String bus, String rule) {
        return Metric.Builder.create()
                .namespace("AWS/Events")
                .metricName("MatchedEvents")
                .dimensionsMap(new TreeMap<>(Map.of("EventBusName", bus, "RuleName", rule)))
                .statistic("Sum")
                .period(MINUTE)
                .label(rule)
                .build();
    }
}
