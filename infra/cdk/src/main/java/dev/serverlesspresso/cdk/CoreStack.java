package dev.serverlesspresso.cdk;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** What outlives every deployment of the rest: the bus with its archive, the tables, the role of the screens. */
final class CoreStack extends Stack {
    private final OrderBus bus;
    private final OrderTables tables;

    CoreStack(Construct scope, String id, StackProps props, RemovalPolicy data) {
        super(scope, id, props);
        bus = new OrderBus(this, "Bus", new OrderBus.Props("serverlesspresso", 14));
        tables = new OrderTables(this, "Tables", new OrderTables.Props("serverlesspresso", data));
        new ScreenRole(this, "Screen", new ScreenRole.Props("serverlesspresso-screen", "serverlesspresso"));
    }

    OrderBus bus() {
        return bus;
    }

    OrderTables tables() {
        return tables;
    }
}
