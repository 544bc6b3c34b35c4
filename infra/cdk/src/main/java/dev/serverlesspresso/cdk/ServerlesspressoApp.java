package dev.serverlesspresso.cdk;

import dev.serverlesspresso.cdk.core.CoreStack;
import dev.serverlesspresso.cdk.edge.EdgeStack;
import dev.serverlesspresso.cdk.name.CounterStack;
import dev.serverlesspresso.cdk.name.Names;
import dev.serverlesspresso.cdk.network.NetworkStack;
import dev.serverlesspresso.cdk.screens.ScreensStack;
import dev.serverlesspresso.cdk.service.EarlierStacks;
import dev.serverlesspresso.cdk.service.OrderManagerStack;
import dev.serverlesspresso.cdk.service.PublisherStack;
import dev.serverlesspresso.cdk.service.QrValidatorStack;
import dev.serverlesspresso.cdk.settings.Settings;
import dev.serverlesspresso.cdk.signin.SignInStack;
import dev.serverlesspresso.cdk.watch.WatchStack;
import dev.serverlesspresso.cdk.watch.Watched;
import dev.serverlesspresso.cdk.workflows.WorkflowsStack;
import dev.serverlesspresso.edge.Service;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.logs.ILogGroup;

/** The app: the stacks in the order in which they are deployed. */
final class ServerlesspressoApp {
    /** The stacks by their names without the prefix, in the order in which they are deployed. */
    static final List<String> STACKS =
            Stream.of(CounterStack.values()).map(CounterStack::id).toList();

    private final App app;
    private final Settings settings;
    private final CoreStack core;
    private final WorkflowsStack workflows;

    /** With what lives on one machine too: bus, tables and workflows. */
    ServerlesspressoApp(String outputFolder, Map<String, Object> context) {
        app = new App(AppProps.builder()
                .outdir(outputFolder)
                .context(context)
                .analyticsReporting(false)
                .treeMetadata(false)
                .build());
        settings = Settings.of(app.getNode());
        core = new CoreStack(app, id(CounterStack.CORE), stack(CounterStack.CORE), settings);
        workflows = new WorkflowsStack(
                app,
                id(CounterStack.WORKFLOWS),
                stack(CounterStack.WORKFLOWS),
                new WorkflowsStack.Props(settings, core.bus(), core.tables()));
    }

    /** Adds what is on AWS alone. */
    ServerlesspressoApp withServices() {
        var network = new NetworkStack(app, id(CounterStack.NETWORK), stack(CounterStack.NETWORK), settings);
        var api = network.network().api();
        var edge =
                new EdgeStack(app, id(CounterStack.EDGE), stack(CounterStack.EDGE), new EdgeStack.Props(settings, api));
        var signIn = new SignInStack(
                app,
                id(CounterStack.SIGN_IN),
                stack(CounterStack.SIGN_IN),
                new SignInStack.Props(settings, edge.address()));
        var stacks = new EarlierStacks(settings, core, workflows, network.network(), edge, signIn);
        var qrValidator =
                new QrValidatorStack(app, id(CounterStack.QR_VALIDATOR), stack(CounterStack.QR_VALIDATOR), stacks);
        var orderManager =
                new OrderManagerStack(app, id(CounterStack.ORDER_MANAGER), stack(CounterStack.ORDER_MANAGER), stacks);
        var publisher = new PublisherStack(app, id(CounterStack.PUBLISHER), stack(CounterStack.PUBLISHER), stacks);
        new ScreensStack(
                app,
                id(CounterStack.SCREENS),
                stack(CounterStack.SCREENS),
                new ScreensStack.Props(settings, edge, signIn));
        Map<Service, ILogGroup> logs = Map.of(
                Service.QR_VALIDATOR, qrValidator.log(),
                Service.ORDER_MANAGER, orderManager.log(),
                Service.PUBLISHER, publisher.log());
        var watched = new Watched(settings, core.tables(), workflows, api, network.requests(), logs);
        new WatchStack(app, id(CounterStack.WATCH), stack(CounterStack.WATCH), watched);
        return this;
    }

    /** The whole names of the stacks, such as {@code ServerlesspressoCore}. */
    List<String> stacks() {
        return Stream.of(CounterStack.values()).map(this::id).toList();
    }

    App app() {
        return app;
    }

    void synthesise() {
        app.synth();
    }

    private String id(CounterStack stack) {
        return settings.names().stack(stack);
    }

    private StackProps stack(CounterStack which) {
        StackProps.Builder stack = StackProps.builder()
                .description(which.holds() + " of the coffee counter")
                .tags(Map.of(Names.TAG, settings.prefix()))
                .synthesizer(DefaultStackSynthesizer.Builder.create()
                        .generateBootstrapVersionRule(false)
                        .build());
        settings.region()
                .ifPresent(
                        region -> stack.env(Environment.builder().region(region).build()));
        return stack.build();
    }
}
