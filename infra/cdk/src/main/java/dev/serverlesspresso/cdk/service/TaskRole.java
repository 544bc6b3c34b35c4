package dev.serverlesspresso.cdk.service;

import dev.serverlesspresso.edge.Service;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** What the tasks of a service may do. */
final class TaskRole extends Construct {
    private final Role role;

    TaskRole(Construct scope, String id, Service service) {
        super(scope, id);
        role = Role.Builder.create(this, "Task")
                .description("What the " + service.id() + " of the coffee counter may do")
                .assumedBy(new ServicePrincipal("ecs-tasks.amazonaws.com"))
                .build();
    }

    IRole role() {
        return role;
    }

    Rights rights() {
        return new Rights(role);
    }
}
