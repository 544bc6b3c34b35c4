package dev.serverlesspresso.cdk;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.StackProps;

/** The app: the stacks in the order in which they are deployed. */
final class ServerlesspressoApp {
    /** Context key: {@code -c serverlesspresso:keepData=false} lets a workshop delete its tables with the stack. */
    static final String KEEP_DATA = "serverlesspresso:keepData";

    static final List<String> STACK_NAMES = List.of("ServerlesspressoCore", "ServerlesspressoWorkflows");

    private final App app;
    private final CoreStack core;
    private final WorkflowsStack workflows;

    ServerlesspressoApp(String outputFolder, Map<String, Object> context) {
        app = new App(AppProps.builder()
                .outdir(outputFolder)
                .context(context)
                .analyticsReporting(false)
                .treeMetadata(false)
                .build());
        boolean keepData = !"false".equals(String.valueOf(app.getNode().tryGetContext(KEEP_DATA)));
        RemovalPolicy data = keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
        core = new CoreStack(app, STACK_NAMES.get(0), stack("Bus, tables and archive of the coffee counter"), data);
        workflows = new WorkflowsStack(
                app,
                STACK_NAMES.get(1),
                stack("Workflows, rules and queues of the coffee counter"),
                new WorkflowsStack.Props(core.bus(), core.tables()));
    }

    CoreStack core() {
        return core;
    }

    WorkflowsStack workflows() {
        return workflows;
    }

    void synthesise() {
        app.synth();
    }

    private static StackProps stack(String description) {
        return StackProps.builder()
                .description(description)
                .synthesizer(DefaultStackSynthesizer.Builder.create()
                        .generateBootstrapVersionRule(false)
                        .build())
                .build();
    }
}
