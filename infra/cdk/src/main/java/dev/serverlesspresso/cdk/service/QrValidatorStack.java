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

    public QrValidatorStack(Construct scope, String id, StackProps props, Surroundings around) {
        super(scope, id, props);
        CodeSecret code = new CodeSecret(this, "CodeSecret");
        CustomerTokenKey key =
                new CustomerTokenKey(this, "CustomerTokenKey", around.settings().prefix());
        TaskRole role = new TaskRole(this, "Role", Service.QR_VALIDATOR);
        Table codes = around.core().tables().codes();
        role.rights()
                .use(codes, "GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "DeleteItem")
                .query(codes, "unpublished")
                .consume(around.workflows(), QUEUE)
                .put(around.core().bus().bus());
        Variables variables = Variables.of(around)
                .with("SERVERLESSPRESSO_TABLES_CODES", codes.getTableName())
                .with("SERVERLESSPRESSO_QUEUE", around.workflows().queue(QUEUE).getQueueName())
                .with("SERVERLESSPRESSO_ORDERINGURL", around.edge().address() + "/order")
                .with("SERVERLESSPRESSO_BARISTAURL", around.edge().address() + "/barista")
                .with("SERVERLESSPRESSO_ORDERMANAGER", around.api());
        Map<String, Secret> secrets = Map.of(
                "SERVERLESSPRESSO_CODESECRET", Secret.fromSecretsManager(code.secret()),
                "SERVERLESSPRESSO_CUSTOMERTOKENS_SIGNINGKEY", Secret.fromSecretsManager(key.secret()));
        service = new CounterService(
                this,
                "Service",
                new CounterService.Props(
                        around.settings(),
                        around.network(),
                        around.edge().host(),
                        Service.QR_VALIDATOR,
                        role.role(),
                        variables,
                        secrets));
        service.service().getNode().addDependency(key);
    }

    public ILogGroup log() {
        return service.log();
    }
}
