package dev.serverlesspresso.cdk.watch;

import dev.serverlesspresso.cdk.workflows.ConsumerQueue;
import dev.serverlesspresso.workflows.Definitions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.constructs.Construct;

/** What needs somebody. Thresholds are as low as a quiet day allows: one dead letter is somebody's drink. */
final class Alarms extends Construct {
    private static final int SECONDS_BEHIND = 60;
    private static final int FAILED_REQUESTS = 5;

    private final Props props;
    private final List<Alarm> all = new ArrayList<>();

    record Props(Watched watched, LogMetrics lines) {}

    Alarms(Construct scope, String id, Props props) {
        super(scope, id);
        this.props = props;
        deadLetters();
        workflows();
        requests();
        add("table-throttles", "DynamoDB refuses writes to a table since it has too many", tables(), 1, 2);
        add(
                "service-errors",
                "A service met something that nobody expected",
                props.lines().errors(),
                1,
                1);
    }

    List<Alarm> all() {
        return List.copyOf(all);
    }

    private void deadLetters() {
        Map<String, ConsumerQueue> queues = props.watched().workflows().queues();
        queues.forEach((name, queue) -> add(
                "dead-letters-" + name,
                "The consumer of " + name + " failed at an event five times",
                Metrics.depth(queue.deadLetters()),
                1,
                1));
        add(
                "undelivered",
                "A rule could not deliver an event to its target",
                Metrics.depth(props.watched().workflows().undelivered()),
                1,
                1);
        Map<String, IMetric> ages = new LinkedHashMap<>();
        queues.values().forEach(queue -> ages.put("age" + ages.size(), Metrics.age(queue.queue())));
        String oldest = "MAX([" + String.join(", ", ages.keySet()) + "])";
        add("late-events", "Events wait for a consumer", Metrics.of(oldest, "Oldest event", ages), SECONDS_BEHIND, 3);
    }

    private void workflows() {
        add(
                "order-processor-failures",
                "The workflow of an order did not end well",
                Metrics.failures(List.of(props.watched().workflows().machine(Definitions.ORDER_PROCESSOR))),
                1,
                1);
        add(
                "workflow-failures",
                "A workflow that admits orders or acts upon them did not end well",
                Metrics.failures(List.of(
                        props.watched().workflows().machine(Definitions.VALIDATOR),
                        props.watched().workflows().machine(Definitions.ORDER_MANAGER))),
                1,
                1);
        add(
                "release-failures",
                "The workflow that frees the slots of dead or overdue orders did not end well",
                Metrics.failures(List.of(props.watched().workflows().machine(Definitions.RELEASE))),
                1,
                1);
    }

    private void requests() {
        add("api-errors", "Requests fail", Metrics.serverErrors(props.watched().api()), FAILED_REQUESTS, 2);
        add(
                "api-throttled",
                "The API refuses requests since it has too many",
                props.lines().throttled(),
                1,
                2);
    }

    /** The tables whose rows a whole counter shares. */
    private IMetric tables() {
        Map<String, IMetric> throttles = new LinkedHashMap<>();
        throttles.put("shops", Metrics.throttles(props.watched().tables().shops()));
        throttles.put("orders", Metrics.throttles(props.watched().tables().orders()));
        throttles.put("codes", Metrics.throttles(props.watched().tables().codes()));
        return Metrics.sum("Writes refused", throttles);
    }

    private void add(String name, String meaning, IMetric metric, int threshold, int minutes) {
        String prefix = props.watched().settings().prefix();
        all.add(new RunbookAlarm(this, name, new RunbookAlarm.Props(prefix, name, meaning, metric, threshold, minutes))
                .alarm());
    }
}
