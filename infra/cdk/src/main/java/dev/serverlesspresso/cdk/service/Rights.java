package dev.serverlesspresso.cdk.service;

import dev.serverlesspresso.cdk.workflows.WorkflowsStack;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.events.IEventBus;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IRole;

/** Gives a service's role what its code calls, each action with what it may be done to. */
record Rights(IRole role) {
    /** To take messages from a queue, as Spring Cloud AWS does for listeners that ask for no attributes of queues. */
    private static final List<String> CONSUME =
            List.of("sqs:GetQueueUrl", "sqs:ReceiveMessage", "sqs:ChangeMessageVisibility", "sqs:DeleteMessage");

    Rights to(List<String> actions, List<String> resources) {
        Grant.addToPrincipal(GrantOnPrincipalOptions.builder()
                .grantee(role)
                .actions(actions)
                .resourceArns(resources)
                .build());
        return this;
    }

    Rights put(IEventBus bus) {
        return to(List.of("events:PutEvents"), List.of(bus.getEventBusArn()));
    }

    Rights consume(WorkflowsStack workflows, String... queues) {
        for (String queue : queues) {
            to(CONSUME, List.of(workflows.queue(queue).getQueueArn()));
        }
        return this;
    }

    /** Members of transactions need the rights of the single writes that they are. */
    Rights use(Table table, String... actions) {
        return to(prefixed(actions), List.of(table.getTableArn()));
    }

    Rights query(Table table, String... indexes) {
        List<String> resources = new ArrayList<>();
        for (String index : indexes) {
            resources.add(table.getTableArn() + "/index/" + index);
        }
        return to(List.of("dynamodb:Query"), resources);
    }

    private static List<String> prefixed(String... actions) {
        return List.of(actions).stream().map(action -> "dynamodb:" + action).toList();
    }
}
