package dev.serverlesspresso.cdk.core;

import dev.serverlesspresso.cdk.settings.Settings;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.iam.IRole;
import software.constructs.Construct;

/** What outlives every deployment of the rest: the bus with its archive, the tables, the role of the screens. */
public final class CoreStack extends Stack {
    private final OrderBus bus;
    private final OrderTables tables;
    private final ScreenRole screen;

    public CoreStack(Construct scope, String id, StackProps props, Settings settings) {
        super(scope, id, props);
        bus = new OrderBus(this, "Bus", new OrderBus.Props(settings.prefix(), 14));
        tables = new OrderTables(this, "Tables", new OrderTables.Props(settings.prefix(), settings.data()));
        screen = new ScreenRole(
                this, "Screen", new ScreenRole.Props(settings.name("screen-" + getRegion()), "serverlesspresso"));
    }

    public OrderBus bus() {
        return bus;
    }

    public OrderTables tables() {
        return tables;
    }

    /** The role that the publisher narrows for each screen. */
    public IRole screen() {
        return screen.role();
    }

    /** The role that the publisher's tasks have. It stands here since the role of the screens trusts it alone. */
    public IRole publisher() {
        return screen.publisher();
    }
}
