package dev.serverlesspresso.cdk.watch;

import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.constructs.Construct;

/** An alarm that says which page of the runbook tells what to do. Silence is no alarm: a closed counter is silent. */
final class RunbookAlarm extends Construct {
    private static final String PAGES = "docs/runbook/";

    private final Alarm alarm;

    /**
     * One alarm.
     *
     * @param name without the prefix; the page of the runbook has the same
     * @param meaning one sentence for whoever is woken by it
     * @param minutes how many minutes in a row it has to be so
     */
    record Props(String prefix, String name, String meaning, IMetric metric, int threshold, int minutes) {}

    RunbookAlarm(Construct scope, String id, Props props) {
        super(scope, id);
        alarm = Alarm.Builder.create(this, "Alarm")
                .alarmName(props.prefix() + "-" + props.name())
                .alarmDescription(props.meaning() + ". What to do: " + PAGES + props.name() + ".md")
                .metric(props.metric())
                .threshold(props.threshold())
                .evaluationPeriods(props.minutes())
                .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
    }

    Alarm alarm() {
        return alarm;
    }
}
