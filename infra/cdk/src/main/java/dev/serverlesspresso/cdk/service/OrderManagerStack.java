package dev.serverlesspresso.cdk.service;

import dev.serverlesspresso.cdk.core.OrderTables;
import dev.serverlesspresso.cdk.workflows.WorkflowsStack;
import dev.serverlesspresso.edge.Service;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.constructs.Construct;

/** The service of shops, menus and orders. */
public final class OrderManagerStack extends Stack {
    private static final String JOURNEYS = "order-manager-journey";
    private static final String MOVES = "order-manager-queue";
    private static final String DEVICES = "order-manager-devices";

    private final CounterService service;

    public OrderManagerStack(Construct scope, String id, StackProps props, EarlierStacks stacks) {
        super(scope, id, props);
        OrderTables tables = stacks.core().tables();
        WorkflowsStack workflows = stacks.workflows();
        TaskRole role = new TaskRole(this, "Role", Service.ORDER_MANAGER);
        role.rights()
                .use(tables.shops(), "GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "DeleteItem")
                .query(tables.shops(), "unannounced")
                .use(tables.orders(), "GetItem", "BatchGetItem")
                .query(tables.orders(), "board", "by-customer", "overdue", "unannounced")
                .use(tables.journeys(), "Query", "PutItem", "UpdateItem")
                .consume(workflows, JOURNEYS, MOVES, DEVICES)
                .put(stacks.core().bus().bus());
        Variables variables = Variables.of(stacks)
                .with("SERVERLESSPRESSO_TABLES_SHOPS", tables.shops().getTableName())
                .with("SERVERLESSPRESSO_TABLES_ORDERS", tables.orders().getTableName())
                .with("SERVERLESSPRESSO_TABLES_JOURNEYS", tables.journeys().getTableName())
                .with("SERVERLESSPRESSO_JOURNEYQUEUE", workflows.queue(JOURNEYS).getQueueName())
                .with("SERVERLESSPRESSO_MOVEQUEUE", workflows.queue(MOVES).getQueueName())
                .with("SERVERLESSPRESSO_DEVICEQUEUE", workflows.queue(DEVICES).getQueueName())
                .withKeysOf(stacks);
        service = new CounterService(
                this,
                "Service",
                new CounterService.Props(stacks, Service.ORDER_MANAGER, role.role(), variables, Map.of()));
    }

    public ILogGroup log() {
        return service.log();
    }
}
