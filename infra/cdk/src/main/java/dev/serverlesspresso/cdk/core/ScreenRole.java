package dev.serverlesspresso.cdk.core;

import java.util.List;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * The most that any screen may do on IoT Core. The publisher, and nobody else, assumes it with a session policy that
 * narrows it to one client id and the topics of one screen. No statement publishes.
 */
final class ScreenRole extends Construct {
    private final Role publisher;
    private final Role role;

    record Props(String name, String topicRoot) {}

    ScreenRole(Construct scope, String id, Props props) {
        super(scope, id);
        publisher = Role.Builder.create(this, "Publisher")
                .description("What the publisher of the coffee counter may do")
                .assumedBy(new ServicePrincipal("ecs-tasks.amazonaws.com"))
                .build();
        role = Role.Builder.create(this, "Role")
                .roleName(props.name())
                .description("Screens of the coffee counter, narrowed by the publisher to one client and its topics")
                .assumedBy(publisher)
                .build();
        role.grantAssumeRole(publisher);
        role.addToPolicy(allow("iot:Connect", "client", props.topicRoot() + "-*"));
        role.addToPolicy(allow("iot:Subscribe", "topicfilter", props.topicRoot() + "/*"));
        role.addToPolicy(allow("iot:Receive", "topic", props.topicRoot() + "/*"));
    }

    Role role() {
        return role;
    }

    Role publisher() {
        return publisher;
    }

    private PolicyStatement allow(String action, String kind, String name) {
        String resource = Stack.of(this)
                .formatArn(ArnComponents.builder()
                        .service("iot")
                        .resource(kind)
                        .resourceName(name)
                        .arnFormat(ArnFormat.SLASH_RESOURCE_NAME)
                        .build());
        return PolicyStatement.Builder.create()
                .actions(List.of(action))
                .resources(List.of(resource))
                .build();
    }
}
