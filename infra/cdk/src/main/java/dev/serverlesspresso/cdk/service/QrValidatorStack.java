package dev.serverlesspresso.cdk.service;

import dev.serverlesspresso.edge.Service;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.ecs.Secret;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.constructs.Construct;

/** The service that makes and checks codes, with its two secrets. */
public final class QrValidatorStack extends Stack {
    private static final String QUEUE = "qr-validator";

    private final CounterService service;

    public QrValidatorStack(Construct scope, String id, StackProps props, EarlierStacks stacks) {
        super(scope, id, props);
        CodeSecret code = new CodeSecret(this, "CodeSecret");
        CustomerTokenKey key =
                new CustomerTokenKey(this, "CustomerTokenKey", stacks.settings().prefix());
        TaskRole role = new TaskRole(this, "Role", Service.QR_VALIDATOR);
        Table codes = stacks.core().tables().codes();
        role.rights()
                .use(codes, "GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "DeleteItem")
                .query(codes, "unpublished")
                .consume(stacks.workflows(), QUEUE)
                .put(stacks.core().bus().bus());
        Variables variables = Variables.of(stacks)
                .with("SERVERLESSPRESSO_TABLES_CODES", codes.getTableName())
                .with("SERVERLESSPRESSO_QUEUE", stacks.workflows().queue(QUEUE).getQueueName())
                .with("SERVERLESSPRESSO_ORDERINGURL", stacks.edge().address() + "/order")
                .with("SERVERLESSPRESSO_BARISTAURL", stacks.edge().address() + "/barista")
                .with("SERVERLESSPRESSO_ORDERMANAGER", stacks.api());
        Map<String, Secret> secrets = Map.of(
                "SERVERLESSPRESSO_CODESECRET", Secret.fromSecretsManager(code.secret()),
                "SERVERLESSPRESSO_CUSTOMERTOKENS_SIGNINGKEY", Secret.fromSecretsManager(key.secret()));
        service = new CounterService(
                this,
                "Service",
                new CounterService.Props(stacks, Service.QR_VALIDATOR, role.role(), variables, secrets));
        service.service().getNode().addDependency(key);
    }

    public ILogGroup log() {
        return service.log();
    }
}
