package dev.serverlesspresso.cdk;

import dev.serverlesspresso.cdk.core.CoreStack;
import dev.serverlesspresso.cdk.edge.EdgeStack;
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
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.logs.ILogGroup;

/** The app: the stacks in the order in which they are deployed. */
final class ServerlesspressoApp {
    /** The stacks by their names without the prefix, in the order in which they are deployed. */
    static final List<String> STACKS = List.of(
            "Core",
            "Workflows",
            "Network",
            "Edge",
            "SignIn",
            "QrValidator",
            "OrderManager",
            "Publisher",
            "Screens",
            "Watch");

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
        core = new CoreStack(app, id("Core"), stack("Bus, tables and archive"), settings);
        workflows = new WorkflowsStack(
                app,
                id("Workflows"),
                stack("Workflows, rules and queues"),
                new WorkflowsStack.Props(settings, core.bus(), core.tables()));
    }

    /** Adds what is on AWS alone. */
    ServerlesspressoApp withServices() {
        var network = new NetworkStack(app, id("Network"), stack("Network, API and images"), settings);
        var api = network.network().api();
        var edge = new EdgeStack(app, id("Edge"), stack("What browsers talk to"), new EdgeStack.Props(settings, api));
        var signIn = new SignInStack(
                app, id("SignIn"), stack("Sign-in of staff"), new SignInStack.Props(settings, edge.address()));
        var stacks = new EarlierStacks(settings, core, workflows, network.network(), edge, signIn);
        var qrValidator = new QrValidatorStack(app, id("QrValidator"), stack("Codes and scans"), stacks);
        var orderManager = new OrderManagerStack(app, id("OrderManager"), stack("Shops, menus and orders"), stacks);
        var publisher = new PublisherStack(app, id("Publisher"), stack("Messages to the screens"), stacks);
        new ScreensStack(app, id("Screens"), stack("The screens"), new ScreensStack.Props(settings, edge, signIn));
        Map<Service, ILogGroup> logs = Map.of(
                Service.QR_VALIDATOR, qrValidator.log(),
                Service.ORDER_MANAGER, orderManager.log(),
                Service.PUBLISHER, publisher.log());
        var watched = new Watched(settings, core.tables(), workflows, api, network.requests(), logs);
        new WatchStack(app, id("Watch"), stack("Dashboard and alarms"), watched);
        return this;
    }

    /** The whole names of the stacks, such as {@code ServerlesspressoCore}. */
    List<String> stacks() {
        return STACKS.stream().map(this::id).toList();
    }

    App app() {
        return app;
    }

    void synthesise() {
        app.synth();
    }

    private String id(String name) {
        return settings.stack(name);
    }

    private StackProps stack(String description) {
        StackProps.Builder stack = StackProps.builder()
                .description(description + " of the coffee counter")
                .tags(Map.of("application", settings.prefix()))
                .synthesizer(DefaultStackSynthesizer.Builder.create()
                        .generateBootstrapVersionRule(false)
                        .build());
        settings.region()
                .ifPresent(
                        region -> stack.env(Environment.builder().region(region).build()));
        return stack.build();
    }
}
