package dev.serverlesspresso.cdk.watch;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** One dashboard, an alarm for each thing that needs somebody, and who is told. */
public final class WatchStack extends Stack {
    public WatchStack(Construct scope, String id, StackProps props, Watched watched) {
        super(scope, id, props);
        LogMetrics lines = new LogMetrics(this, "Lines", watched);
        Alarms alarms = new Alarms(this, "Alarms", new Alarms.Props(watched, lines));
        Notifications.of(this, watched.settings(), alarms.all());
        new CounterDashboard(this, "Dashboard", new CounterDashboard.Props(watched, lines, alarms.all()));
    }
}
