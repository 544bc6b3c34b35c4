package dev.serverlesspresso.deploy;

import dev.serverlesspresso.cdk.name.Names;
import dev.serverlesspresso.deploy.account.Account;
import dev.serverlesspresso.deploy.account.AwsAccount;
import dev.serverlesspresso.deploy.image.EcrRegistry;
import dev.serverlesspresso.deploy.image.ServiceImages;
import dev.serverlesspresso.deploy.leftover.AwsLeftovers;
import dev.serverlesspresso.deploy.program.Programs;
import dev.serverlesspresso.deploy.service.CounterSwitch;
import dev.serverlesspresso.deploy.service.EcsServices;
import dev.serverlesspresso.deploy.shop.FirstShop;
import dev.serverlesspresso.deploy.shop.HttpShopApi;
import dev.serverlesspresso.deploy.stack.AwsStacks;
import dev.serverlesspresso.deploy.stack.CdkCommand;
import dev.serverlesspresso.deploy.stack.StackDeployment;
import dev.serverlesspresso.deploy.stack.StackRemoval;
import dev.serverlesspresso.deploy.stack.Stacks;
import dev.serverlesspresso.deploy.staff.CognitoAccounts;
import dev.serverlesspresso.deploy.staff.FirstOperator;
import dev.serverlesspresso.deploy.staff.StaffAccounts;
import dev.serverlesspresso.deploy.terminal.Terminal;
import dev.serverlesspresso.deploy.terminal.Waiting;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;

/** Puts together what the commands are made of. */
final class Parts {
    private static final String REGION_OF_CLOUDFRONT = "us-east-1";

    private final Arguments arguments;
    private final String region;
    private final AwsClients clients;
    private final Terminal terminal;
    private final Programs programs;
    private final Waiting waiting;

    Parts(Arguments arguments, AwsClients clients, Terminal terminal, Programs programs, Waiting waiting) {
        this.arguments = arguments;
        this.region = clients.region();
        this.clients = clients;
        this.terminal = terminal;
        this.programs = programs;
        this.waiting = waiting;
    }

    Deploy deploy() {
        Names names = arguments.names();
        StaffAccounts accounts = new CognitoAccounts(clients.cognito());
        FirstOperator operator = new FirstOperator(accounts, terminal, arguments.operator(), arguments.operatorEmail());
        CdkCommand cdk =
                new CdkCommand(programs, arguments.checkout().resolve("infra/cdk"), arguments.context(), region);
        Stacks stacks = new AwsStacks(clients.cloudFormation());
        ServiceImages images = new ServiceImages(
                programs, new EcrRegistry(clients.ecr()), arguments.checkout(), names, arguments.imageTag());
        Checks checks = new Checks(terminal, names, region, account(), cdk, stacks, operator, images);
        FirstShop shop = new FirstShop(new HttpShopApi(ZoneId.systemDefault()), accounts, waiting, arguments.shop());
        return new Deploy(checks, new StackDeployment(cdk, stacks), counterSwitch(), shop);
    }

    boolean destroy() {
        Names names = arguments.names();
        List<ResourceGroupsTaggingApiClient> tags = Stream.of(region, REGION_OF_CLOUDFRONT)
                .distinct()
                .map(clients::tags)
                .toList();
        return new Destroy(
                        terminal,
                        names,
                        account(),
                        new StackRemoval(new AwsStacks(clients.cloudFormation()), waiting),
                        new AwsLeftovers(tags, clients.logs(), names),
                        waiting)
                .run(region, arguments.yes());
    }

    void counter() {
        boolean on = arguments.on();
        account().identity();
        new Counter(terminal, counterSwitch()).turn(on);
    }

    private CounterSwitch counterSwitch() {
        return new CounterSwitch(
                new EcsServices(clients.ecs()), arguments.names().cluster(), waiting);
    }

    private Account account() {
        return new AwsAccount(clients.sts(), clients.ssm(), clients.cognito());
    }
}
