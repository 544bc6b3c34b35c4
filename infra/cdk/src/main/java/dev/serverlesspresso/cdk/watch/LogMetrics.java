package dev.serverlesspresso.cdk.watch;

import dev.serverlesspresso.edge.Service;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.IFilterPattern;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.constructs.Construct;

/** What is counted from lines of the logs, which are JSON. */
final class LogMetrics extends Construct {
    private static final String ERRORS = "Errors";
    private static final String CONNECTIONS = "Connections";
    private static final String WAITING = "WaitingOrders";
    private static final String THROTTLED = "ThrottledRequests";

    private final String namespace;

    LogMetrics(Construct scope, String id, Watched watched) {
        super(scope, id);
        namespace = "Serverlesspresso/" + watched.settings().prefix();
        for (Service service : Service.values()) {
            count(
                    "Errors-" + service.id(),
                    watched.log(service),
                    FilterPattern.stringValue("$.level", "=", "ERROR"),
                    ERRORS);
        }
        count("Connections", watched.log(Service.PUBLISHER), says("connection given"), CONNECTIONS);
        filter("Waiting", watched.log(Service.ORDER_MANAGER), says("queue moved"), WAITING)
                .metricValue("$.queueLength")
                .build();
        count("Throttled", watched.requests(), FilterPattern.numberValue("$.status", "=", 429), THROTTLED);
    }

    /** Lines of services that say that something went wrong which nobody expected. */
    IMetric errors() {
        return metric(ERRORS, "Sum");
    }

    /** Connections given to screens. */
    IMetric connections() {
        return metric(CONNECTIONS, "Sum");
    }

    /** How many orders wait or are made, as the last forecasts said. */
    IMetric waiting() {
        return metric(WAITING, "Maximum");
    }

    /** Requests that the API answered 429. */
    IMetric throttled() {
        return metric(THROTTLED, "Sum");
    }

    private static IFilterPattern says(String message) {
        return FilterPattern.stringValue("$.message", "=", message);
    }

    private void count(String id, ILogGroup log, IFilterPattern pattern, String metric) {
        filter(id, log, pattern, metric).metricValue("1").build();
    }

    private MetricFilter.Builder filter(String id, ILogGroup log, IFilterPattern pattern, String metric) {
        return MetricFilter.Builder.create(this, id)
                .logGroup(log)
                .filterPattern(pattern)
                .metricNamespace(namespace)
                .metricName(metric);
    }

    private IMetric metric(String name, String statistic) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .statistic(statistic)
                .period(Duration.minutes(1))
                .build();
    }
}
