package dev.serverlesspresso.cdk;

import static dev.serverlesspresso.cdk.Resources.list;
import static dev.serverlesspresso.cdk.Resources.map;
import static dev.serverlesspresso.cdk.Resources.properties;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each service may do: exactly what its {@code DynamoDb…}, {@code Iot…} and queue classes call. */
class TaskRoleTests {
    private static final List<String> CONSUME =
            List.of("sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueUrl", "sqs:ReceiveMessage");

    private static final String TABLE = "dynamodb:BatchGetItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem"
            + " dynamodb:Query dynamodb:UpdateItem";

    @Test
    void qrValidatorUsesItsTableAndItsQueue() {
        assertThat(statements("QrValidator", "RoleTask"))
                .containsExactlyInAnyOrder(
                        TABLE + " on Codes",
                        "dynamodb:Query on Codes/index/unpublished",
                        consume("QrValidator"),
                        "events:PutEvents on Bus");
    }

    /** A transaction that deletes needs DeleteItem; nothing of orders is written, since the workflows decide. */
    @Test
    void orderManagerWritesShopsAndJourneysAndReadsOrders() {
        assertThat(statements("OrderManager", "RoleTask"))
                .containsExactlyInAnyOrder(
                        TABLE + " on Shops",
                        "dynamodb:Query on Shops/index/unannounced",
                        "dynamodb:BatchGetItem dynamodb:GetItem on Orders",
                        "dynamodb:Query on Orders/index/board Orders/index/by-customer Orders/index/overdue"
                                + " Orders/index/unannounced",
                        "dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem on Journeys",
                        consume("Journey"),
                        consume("Forecast"),
                        consume("Devices"),
                        "events:PutEvents on Bus");
    }

    @Test
    void publisherTellsScreensAndBecomesThem() {
        assertThat(statements("Publisher", "Role"))
                .containsExactlyInAnyOrder(
                        "iot:Publish on topic/serverlesspresso/*",
                        "iot:DeleteConnection on client/serverlesspresso-*",
                        "iot:DescribeEndpoint on *",
                        consume("Publisher"),
                        "events:PutEvents on Bus");
        assertThat(statements("Core", "ScreenPublisher")).containsExactly("sts:AssumeRole on Screen");
    }

    /** Calls of the client, and the members of transactions, which need the rights of single writes. */
    @ParameterizedTest
    @CsvSource({"QrValidator,qr-validator", "OrderManager,order-manager"})
    void actionsOfTablesAreThoseThatTheCodeCalls(String stack, String service) {
        ServiceSources sources = ServiceSources.of(service);
        Set<String> called = new TreeSet<>();
        sources.find("\\.(getItem|batchGetItem|query|scan|putItem|updateItem|deleteItem)(?:Paginator)?\\(\\s*\\w+ ->")
                .forEach(call -> called.add("dynamodb:" + capitalised(call)));
        sources.find("\\b(Put|Update|Delete)\\.builder\\(").forEach(write -> called.add("dynamodb:" + write + "Item"));
        sources.find("\\.(put|update|delete)\\(\\w+ -> *\\w+\\s*\\.tableName")
                .forEach(write -> called.add("dynamodb:" + capitalised(write) + "Item"));
        Set<String> granted = new TreeSet<>();
        Synthesised.USUAL.stack(stack).grants().forEach(statement -> list(statement.get("Action")).stream()
                .map(String::valueOf)
                .filter(action -> action.startsWith("dynamodb:"))
                .forEach(granted::add));
        assertThat(granted).isNotEmpty().isEqualTo(called);
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String consume(String queue) {
        return String.join(" ", CONSUME) + " on " + queue;
    }

    /** Each statement of the policies whose logical id begins so: actions in order, and what they are done to. */
    private static Stream<String> statements(String stack, String policy) {
        return Synthesised.USUAL.stack(stack).ofType("AWS::IAM::Policy").entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(policy))
                .map(entry -> map(properties(entry.getValue()).get("PolicyDocument")))
                .flatMap(document -> list(document.get("Statement")).stream())
                .map(Resources::map)
                .map(TaskRoleTests::line);
    }

    private static String line(Map<String, Object> statement) {
        Stream<String> actions =
                list(statement.get("Action")).stream().map(String::valueOf).sorted();
        Stream<String> resources = list(statement.get("Resource")).stream()
                .map(TaskRoleTests::resource)
                .sorted();
        return String.join(" ", actions.toList()) + " on " + String.join(" ", resources.toList());
    }

    /** The construct behind an ARN from another stack, or what stands at the end of an ARN of IoT Core. */
    private static String resource(Object arn) {
        String text = arn.toString();
        String end = text.replaceAll("^.*, ([^,]*)\\]\\]\\}$", "$1");
        if (text.contains(":iot:")) {
            return end.substring(end.lastIndexOf(':') + 1);
        }
        String name = text.replaceAll(
                "(?s).*(?:ExportsOutputFnGetAtt|Fn::GetAtt=\\[)(?:Tables|Bus)?([A-Z][a-z]+[A-Za-z]*?)"
                        + "(?:Queue|Role)?[0-9A-F]{8}.*",
                "$1");
        return text.contains("/index/") ? name + end : name;
    }
}
