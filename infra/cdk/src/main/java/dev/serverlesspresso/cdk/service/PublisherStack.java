package dev.serverlesspresso.cdk.service;

import dev.serverlesspresso.edge.Service;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.constructs.Construct;

/** The service that tells the screens, and gives them their connections. */
public final class PublisherStack extends Stack {
    private static final String QUEUE = "publisher";
    /** What topics and clients begin with, in the publisher's code. */
    private static final String ROOT = "serverlesspresso";

    /** The account's endpoint is no resource: IAM knows the action for all alone. */
    private static final String EVERY_RESOURCE = "*";

    private final CounterService service;

    public PublisherStack(Construct scope, String id, StackProps props, EarlierStacks stacks) {
        super(scope, id, props);
        IRole role = Role.fromRoleArn(this, "Role", stacks.core().publisher().getRoleArn());
        new Rights(role)
                .to(List.of("iot:Publish"), List.of(iot("topic", ROOT + "/*")))
                .to(List.of("iot:DeleteConnection"), List.of(iot("client", ROOT + "-*")))
                .to(List.of("iot:DescribeEndpoint"), List.of(EVERY_RESOURCE))
                .consume(stacks.workflows(), QUEUE)
                .put(stacks.core().bus().bus());
        Variables variables = Variables.of(stacks)
                .with("SERVERLESSPRESSO_QUEUE", stacks.workflows().queue(QUEUE).getQueueName())
                .with("SERVERLESSPRESSO_SCREENROLEARN", stacks.core().screen().getRoleArn())
                .with("SERVERLESSPRESSO_DEVICESELF", stacks.api() + "/api/devices/self")
                .withKeysOf(stacks);
        service = new CounterService(
                this, "Service", new CounterService.Props(stacks, Service.PUBLISHER, role, variables, Map.of()));
    }

    private String iot(String kind, String name) {
        return formatArn(ArnComponents.builder()
                .service("iot")
                .resource(kind)
                .resourceName(name)
                .arnFormat(ArnFormat.SLASH_RESOURCE_NAME)
                .build());
    }

    public ILogGroup log() {
        return service.log();
    }
}
