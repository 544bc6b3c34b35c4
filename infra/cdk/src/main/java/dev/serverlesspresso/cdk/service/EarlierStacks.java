package dev.serverlesspresso.cdk.service;

import dev.serverlesspresso.cdk.core.CoreStack;
import dev.serverlesspresso.cdk.edge.EdgeStack;
import dev.serverlesspresso.cdk.network.Network;
import dev.serverlesspresso.cdk.settings.Settings;
import dev.serverlesspresso.cdk.signin.SignInStack;
import dev.serverlesspresso.cdk.workflows.WorkflowsStack;

/** The stacks that were deployed before the services. */
public record EarlierStacks(
        Settings settings,
        CoreStack core,
        WorkflowsStack workflows,
        Network network,
        EdgeStack edge,
        SignInStack signIn) {

    /** Where services ask each other: the API itself, which answers beside CloudFront. */
    String api() {
        return network.api().getApiEndpoint();
    }
}
