package dev.serverlesspresso.cdk.watch;

import dev.serverlesspresso.cdk.settings.Settings;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** Who is told: an address of e-mail, of each alarm and of its end, and of a month that costs too much. */
final class Notifications extends Construct {
    private static final int FORECAST_PERCENT = 100;

    private record Props(Settings settings, String email, List<Alarm> alarms) {}

    /** Nobody is told unless the settings name an address. */
    static void of(Construct scope, Settings settings, List<Alarm> alarms) {
        settings.alerts().email().ifPresent(email -> new Notifications(scope, new Props(settings, email, alarms)));
    }

    private Notifications(Construct scope, Props props) {
        super(scope, "Notifications");
        Topic topic = Topic.Builder.create(this, "Topic")
                .topicName(props.settings().name("alarms"))
                .displayName("Alarms of the coffee counter")
                .enforceSsl(true)
                .build();
        topic.grantPublish(alarmsOf(Stack.of(this)));
        topic.addSubscription(new EmailSubscription(props.email()));
        SnsAction mail = new SnsAction(topic);
        props.alarms().forEach(alarm -> {
            alarm.addAlarmAction(mail);
            alarm.addOkAction(mail);
        });
        props.settings().alerts().budget().ifPresent(dollars -> budget(props, dollars));
    }

    /** A policy of one's own takes the place of the usual one, by which alarms of the account may publish. */
    private static IGrantable alarmsOf(Stack stack) {
        return new ServicePrincipal("cloudwatch.amazonaws.com")
                .withConditions(Map.of("StringEquals", Map.of("aws:SourceAccount", stack.getAccount())));
    }

    /** Of the whole account: AWS counts by tags only after somebody has activated them. */
    private void budget(Props props, int dollars) {
        CfnBudget.Builder.create(this, "Budget")
                .budget(CfnBudget.BudgetDataProperty.builder()
                        .budgetName(props.settings().name("month"))
                        .budgetType("COST")
                        .timeUnit("MONTHLY")
                        .budgetLimit(CfnBudget.SpendProperty.builder()
                                .amount(dollars)
                                .unit("USD")
                                .build())
                        .build())
                .notificationsWithSubscribers(List.of(CfnBudget.NotificationWithSubscribersProperty.builder()
                        .notification(CfnBudget.NotificationProperty.builder()
                                .notificationType("FORECASTED")
                                .comparisonOperator("GREATER_THAN")
                                .threshold(FORECAST_PERCENT)
                                .thresholdType("PERCENTAGE")
                                .build())
                        .subscribers(List.of(CfnBudget.SubscriberProperty.builder()
                                .subscriptionType("EMAIL")
                                .address(props.email())
                                .build()))
                        .build()))
                .build();
    }
}
