package dev.serverlesspresso.cdk.watch;

import dev.serverlesspresso.workflows.Definitions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.AlarmStatusWidget;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.SingleValueWidget;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.constructs.Construct;

/** What somebody looks at first: orders, waits, what is behind, what failed, what it costs. */
final class CounterDashboard extends Construct {
    private static final int WIDTH = 24;
    private static final int THIRD = WIDTH / 3;

    private final Props props;

    record Props(Watched watched, LogMetrics lines, List<Alarm> alarms) {}

    CounterDashboard(Construct scope, String id, Props props) {
        super(scope, id);
        this.props = props;
        Dashboard.Builder.create(this, "Dashboard")
                .dashboardName(props.watched().settings().prefix())
                .defaultInterval(Duration.hours(3))
                .widgets(List.of(
                        List.of(AlarmStatusWidget.Builder.create()
                                .title("Alarms")
                                .alarms(props.alarms())
                                .width(WIDTH)
                                .build()),
                        counter(),
                        events(),
                        machinery()))
                .build();
    }

    private List<IWidget> counter() {
        String prefix = props.watched().settings().prefix();
        return List.of(
                graph("Orders admitted, a minute", List.of(Metrics.matched(prefix, prefix + "-order-processor"))),
                graph("From scan to cup: how long orders take", takes()),
                graph("Orders that wait or are made", List.of(props.lines().waiting())));
    }

    private List<IMetric> takes() {
        StateMachine processor = props.watched().workflows().machine(Definitions.ORDER_PROCESSOR);
        return Stream.of("p50", "p90")
                .<IMetric>map(percentile -> processor.metricTime(MetricOptions.builder()
                        .statistic(percentile)
                        .period(Duration.minutes(5))
                        .label(percentile)
                        .build()))
                .toList();
    }

    private List<IWidget> events() {
        var queues = props.watched().workflows().queues().values();
        List<IMetric> ages =
                queues.stream().map(queue -> Metrics.age(queue.queue())).toList();
        List<IMetric> dead =
                queues.stream().map(queue -> Metrics.depth(queue.deadLetters())).toList();
        List<IMetric> failures = Definitions.ALL.stream()
                .map(name -> props.watched().workflows().machine(name))
                .<IMetric>flatMap(machine -> Stream.of(machine.metricSucceeded(), machine.metricFailed()))
                .toList();
        return List.of(
                graph("Oldest event in each queue, seconds", ages),
                graph("Dead letters", dead),
                graph("Executions by outcome", failures));
    }

    private List<IWidget> machinery() {
        var api = props.watched().api();
        return List.of(
                graph("Requests, and those that failed", List.of(api.metricCount(), Metrics.serverErrors(api))),
                graph(
                        "Connections given to screens, errors of services",
                        List.of(props.lines().connections(), props.lines().errors())),
                SingleValueWidget.Builder.create()
                        .title("Cost of the account this month, US dollars")
                        .metrics(List.of(cost()))
                        .region("us-east-1")
                        .width(THIRD)
                        .build());
    }

    /** AWS keeps this in one region alone, and only once billing alerts are turned on. */
    private static IMetric cost() {
        return Metric.Builder.create()
                .namespace("AWS/Billing")
                .metricName("EstimatedCharges")
                .dimensionsMap(Map.of("Currency", "USD"))
                .statistic("Maximum")
                .period(Duration.hours(6))
                .region("us-east-1")
                .build();
    }

    private static IWidget graph(String title, List<IMetric> metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .left(metrics)
                .width(THIRD)
                .build();
    }
}
