package dev.serverlesspresso.cdk.workflows;

import dev.serverlesspresso.cdk.core.OrderBus;
import dev.serverlesspresso.cdk.core.OrderTables;
import dev.serverlesspresso.cdk.settings.Settings;
import dev.serverlesspresso.workflows.Definitions;
import dev.serverlesspresso.workflows.EventContract;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Match;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.SfnStateMachine;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.amazon.awscdk.services.stepfunctions.StateMachineType;
import software.constructs.Construct;

/** The four workflows with what each may do, the rules that start them, and a queue for each consumer. */
public final class WorkflowsStack extends Stack {
    private final Props props;
    private final Queue undelivered;
    private final Map<String, ConsumerQueue> queues = new LinkedHashMap<>();
    private final Map<String, StateMachine> machines = new LinkedHashMap<>();

    public record Props(Settings settings, OrderBus bus, OrderTables tables) {
        private String name(String thing) {
            return settings.name(thing);
        }
    }

    /** Names of a rule and of the queue that it fills. */
    private record Consumer(String rule, String queue) {}

    public WorkflowsStack(Construct scope, String id, StackProps stackProps, Props props) {
        super(scope, id, stackProps);
        this.props = props;
        undelivered = ConsumerQueue.encrypted(this, "Undelivered", props.name("undelivered"))
                .retentionPeriod(Duration.days(14))
                .build();
        validator();
        StateMachine processor = orderProcessor();
        orderManager(processor);
        release(processor);
        crowded(consumer("QrValidator", "qr-validator"));
        consumer("Publisher", "publisher");
        consumer("Journey", new Consumer("journey", "order-manager-journey"));
        consumer("Forecast", new Consumer("forecast", "order-manager-queue"));
        consumer("Devices", new Consumer("devices", "order-manager-devices"));
    }

    /** The queue of this name, without the prefix: {@code publisher}, {@code order-manager-journey} and so on. */
    public Queue queue(String name) {
        return Objects.requireNonNull(queues.get(name), name).queue();
    }

    /** All queues of consumers by their names without the prefix. */
    public Map<String, ConsumerQueue> queues() {
        return Collections.unmodifiableMap(queues);
    }

    /** Where events go that no rule could deliver. */
    public Queue undelivered() {
        return undelivered;
    }

    /** The workflow of this name, one of {@link Definitions#ALL}. */
    public StateMachine machine(String name) {
        return Objects.requireNonNull(machines.get(name), name);
    }

    private void validator() {
        OrderTables tables = props.tables();
        StateMachine machine = workflow("Validator", Definitions.VALIDATOR, StateMachineType.EXPRESS);
        grant(machine, tables.shops(), "dynamodb:GetItem", "dynamodb:UpdateItem");
        grant(machine, tables.customers(), "dynamodb:GetItem", "dynamodb:UpdateItem");
        grant(machine, tables.orders(), "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem");
        start("ValidatorRule", machine, "validator");
    }

    private StateMachine orderProcessor() {
        OrderTables tables = props.tables();
        StateMachine machine = workflow("OrderProcessor", Definitions.ORDER_PROCESSOR, StateMachineType.STANDARD);
        grant(machine, tables.shops(), "dynamodb:Query", "dynamodb:UpdateItem");
        grant(machine, tables.customers(), "dynamodb:UpdateItem");
        grant(machine, tables.orders(), "dynamodb:GetItem", "dynamodb:UpdateItem");
        start("OrderProcessorRule", machine, "order-processor");
        return machine;
    }

    private void orderManager(StateMachine processor) {
        StateMachine machine = workflow("OrderManager", Definitions.ORDER_MANAGER, StateMachineType.EXPRESS);
        grant(machine, props.tables().orders(), "dynamodb:GetItem", "dynamodb:UpdateItem");
        grant(machine, props.tables().shops(), "dynamodb:GetItem");
        processor.grantTaskResponse(machine);
        start("OrderManagerRule", machine, "order-manager");
    }

    private void release(StateMachine processor) {
        OrderTables tables = props.tables();
        StateMachine machine = workflow("Release", Definitions.RELEASE, StateMachineType.EXPRESS);
        grant(machine, tables.shops(), "dynamodb:UpdateItem");
        grant(machine, tables.customers(), "dynamodb:UpdateItem");
        grant(machine, tables.orders(), "dynamodb:GetItem", "dynamodb:UpdateItem");
        Rule rule = Rule.Builder.create(this, "ReleaseRule")
                .ruleName(props.name("release"))
                .description("An order-processor died: free its slot")
                .eventPattern(EventPattern.builder()
                        .source(List.of("aws.states"))
                        .detailType(List.of("Step Functions Execution Status Change"))
                        .detail(new TreeMap<>(Map.of(
                                "status", List.of("FAILED", "TIMED_OUT", "ABORTED"),
                                "stateMachineArn", List.of(processor.getStateMachineArn()))))
                        .build())
                .build();
        rule.addTarget(target(machine));
        start("OverdueRule", machine, "overdue");
    }

    private StateMachine workflow(String id, String name, StateMachineType type) {
        OrderTables tables = props.tables();
        Map<String, String> substitutions = new HashMap<>();
        substitutions.put("BusName", props.bus().bus().getEventBusName());
        substitutions.put("ShopsTable", tables.shops().getTableName());
        substitutions.put("CustomersTable", tables.customers().getTableName());
        substitutions.put("OrdersTable", tables.orders().getTableName());
        String definition = Definitions.read(name);
        substitutions.keySet().removeIf(key -> !definition.contains("${" + key + "}"));
        StateMachine machine = new OrderWorkflow(
                        this, id, new OrderWorkflow.Props(props.name(name), type, definition, substitutions))
                .machine();
        props.bus().bus().grantPutEventsTo(machine);
        machines.put(name, machine);
        return machine;
    }

    private void start(String id, StateMachine machine, String name) {
        List<String> detailTypes = EventContract.consumedBy(name);
        Rule rule = Rule.Builder.create(this, id)
                .ruleName(props.name(name))
                .description("Starts a workflow by " + String.join(", ", detailTypes))
                .eventBus(props.bus().bus())
                .eventPattern(OrderBus.pattern(detailTypes))
                .build();
        rule.addTarget(target(machine));
    }

    private SfnStateMachine target(StateMachine machine) {
        return SfnStateMachine.Builder.create(machine)
                .deadLetterQueue(undelivered)
                .maxEventAge(Duration.hours(2))
                .retryAttempts(20)
                .build();
    }

    private Queue consumer(String id, String service) {
        return consumer(id, new Consumer(service, service), "What " + service + "-service listens to");
    }

    private Queue consumer(String id, Consumer consumer) {
        return consumer(id, consumer, "What " + props.name(consumer.queue()) + " takes in");
    }

    private Queue consumer(String id, Consumer consumer, String description) {
        ConsumerQueue made = new ConsumerQueue(this, id, ConsumerQueue.Props.named(props.name(consumer.queue())));
        queues.put(consumer.queue(), made);
        Queue queue = made.queue();
        fill(
                queue,
                id + "Rule",
                consumer.rule(),
                description,
                OrderBus.pattern(EventContract.consumedBy(consumer.rule())));
        return queue;
    }

    /** The queue of a shop moves often; what limits scans is only that it is crowded. */
    private void crowded(Queue qrValidator) {
        EventPattern pattern = EventPattern.builder()
                .source(Match.prefix(OrderBus.SOURCE_PREFIX))
                .detailType(EventContract.consumedBy("crowded"))
                .detail(Map.of("crowded", List.of(true)))
                .build();
        fill(qrValidator, "CrowdedRule", "crowded", "Shops full of people who have not chosen", pattern);
    }

    private void fill(Queue queue, String id, String name, String description, EventPattern pattern) {
        Rule rule = Rule.Builder.create(this, id)
                .ruleName(props.name(name))
                .description(description)
                .eventBus(props.bus().bus())
                .eventPattern(pattern)
                .build();
        rule.addTarget(SqsQueue.Builder.create(queue)
                .deadLetterQueue(undelivered)
                .maxEventAge(Duration.hours(24))
                .retryAttempts(185)
                .build());
    }

    private static void grant(StateMachine machine, Table table, String... actions) {
        Grant.addToPrincipal(GrantOnPrincipalOptions.builder()
                .grantee(machine)
                .actions(List.of(actions))
                .resourceArns(List.of(table.getTableArn()))
                .build());
    }
}
