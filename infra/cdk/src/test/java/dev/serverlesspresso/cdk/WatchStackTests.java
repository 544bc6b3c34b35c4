package dev.serverlesspresso.cdk;

import static dev.serverlesspresso.cdk.Resources.list;
import static dev.serverlesspresso.cdk.Resources.map;
import static dev.serverlesspresso.cdk.Resources.properties;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatchStackTests {
    private static final String ALARM = "AWS::CloudWatch::Alarm";
    private static final Path RUNBOOK = Path.of("../../docs/runbook");

    @Test
    void everyAlarmHasItsPageAndEveryPageItsAlarm() throws IOException {
        Set<String> alarms = alarms().map(
                        alarm -> String.valueOf(alarm.get("AlarmName")).replaceFirst("^serverlesspresso-", ""))
                .collect(Collectors.toSet());
        try (Stream<Path> pages = Files.list(RUNBOOK)) {
            assertThat(pages.map(page -> page.getFileName().toString())
                            .filter(name -> !name.equals("README.md"))
                            .map(name -> name.replaceFirst("\\.md$", "")))
                    .containsExactlyInAnyOrderElementsOf(alarms);
        }
        assertThat(alarms().toList()).allSatisfy(alarm -> assertThat(alarm.get("AlarmDescription"))
                .asString()
                .endsWith(". What to do: docs/runbook/"
                        + String.valueOf(alarm.get("AlarmName")).replaceFirst("^serverlesspresso-", "") + ".md"));
    }

    @Test
    void everyPageSaysWhatItMeansWhatToLookAtAndWhatToDo() throws IOException {
        try (Stream<Path> pages = Files.list(RUNBOOK)) {
            assertThat(pages.filter(page -> !page.endsWith("README.md")))
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(Files.readString(page))
                            .contains("\n## What it means\n", "\n## What to look at\n", "\n## What to do\n"));
        }
    }

    @Test
    void everyDeadLetterQueueHasAnAlarmAtItsFirstMessage() {
        long queues = Synthesised.USUAL.stack("Workflows").ofType("AWS::SQS::Queue").values().stream()
                .map(queue -> String.valueOf(properties(queue).get("QueueName")))
                .filter(name -> name.endsWith("-dlq") || name.endsWith("-undelivered"))
                .count();
        assertThat(alarms().filter(alarm -> "ApproximateNumberOfMessagesVisible".equals(alarm.get("MetricName"))))
                .hasSize((int) queues)
                .allSatisfy(
                        alarm -> assertThat(alarm).containsEntry("Threshold", 1).containsEntry("EvaluationPeriods", 1));
    }

    /** The metrics of https://docs.aws.amazon.com/step-functions/latest/dg/procedure-cw-metrics.html. */
    @Test
    void workflowThatDoesNotSucceedIsAlarmed() {
        assertThat(List.of("order-processor-failures", "workflow-failures", "release-failures"))
                .allSatisfy(name -> assertThat(metrics(alarm(name)))
                        .containsOnly("ExecutionsFailed", "ExecutionsTimedOut", "ExecutionsAborted"));
        assertThat(metrics(alarm("release-failures"))).hasSize(3);
        assertThat(metrics(alarm("workflow-failures"))).hasSize(6);
    }

    /** A closed counter is silent. */
    @Test
    void silenceIsNoAlarm() {
        assertThat(alarms().toList()).hasSize(14).allSatisfy(alarm -> assertThat(alarm)
                .containsEntry("TreatMissingData", "notBreaching")
                .containsEntry("ComparisonOperator", "GreaterThanOrEqualToThreshold"));
    }

    @Test
    void linesOfTheLogsAreCounted() {
        assertThat(Synthesised.USUAL.stack("Watch").ofType("AWS::Logs::MetricFilter").values().stream()
                        .map(filter -> String.valueOf(properties(filter).get("FilterPattern"))))
                .containsOnly(
                        "{ $.level = \"ERROR\" }",
                        "{ $.message = \"connection given\" }",
                        "{ $.message = \"queue moved\" }",
                        "{ $.status = 429 }");
    }

    @Test
    void somebodyIsToldOnlyIfTheContextNamesThem() {
        assertThat(alarms().toList()).allSatisfy(alarm -> assertThat(alarm).doesNotContainKey("AlarmActions"));
        assertThat(Synthesised.USUAL.stack("Watch").ofType("AWS::Budgets::Budget"))
                .isEmpty();

        Resources workshop = Synthesised.WORKSHOP.stack("Watch");
        assertThat(workshop.ofType(ALARM).values())
                .allSatisfy(alarm -> assertThat(properties(alarm)).containsKeys("AlarmActions", "OKActions"));
        assertThat(workshop.only("AWS::SNS::Subscription")).containsEntry("Endpoint", "alice@example.com");
        assertThat(workshop.only("AWS::SNS::TopicPolicy").toString())
                .contains("aws:SecureTransport=false", "Service=cloudwatch.amazonaws.com", "aws:SourceAccount");
        assertThat(map(map(workshop.only("AWS::Budgets::Budget").get("Budget")).get("BudgetLimit")))
                .containsEntry("Amount", 20);
    }

    @Test
    void dashboardShowsTheCounter() {
        assertThat(Synthesised.USUAL
                        .stack("Watch")
                        .only("AWS::CloudWatch::Dashboard")
                        .toString())
                .contains("Orders admitted, a minute", "From scan to cup", "Oldest event in each queue", "Dead letters")
                .contains("Executions by outcome", "Connections given to screens", "Cost of the account");
    }

    private static Stream<Map<String, Object>> alarms() {
        return Synthesised.USUAL.stack("Watch").ofType(ALARM).values().stream().map(Resources::properties);
    }

    private static Map<String, Object> alarm(String name) {
        return Synthesised.USUAL.stack("Watch").named(ALARM, "AlarmName", "serverlesspresso-" + name);
    }

    private static List<Object> metrics(Map<String, Object> alarm) {
        return list(alarm.get("Metrics")).stream()
                .map(metric -> map(metric).get("MetricStat"))
                .filter(Objects::nonNull)
                .map(stat -> map(map(stat).get("Metric")).get("MetricName"))
                .toList();
    }
}
