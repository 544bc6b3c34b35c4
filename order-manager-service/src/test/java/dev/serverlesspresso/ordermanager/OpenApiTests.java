package dev.serverlesspresso.ordermanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.testing.route.RouteProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document says of each route with what it answers, and each route refuses as those of all services do. */
@SpringBootTest(properties = {"spring.cloud.aws.sqs.enabled=false", "serverlesspresso.staff.issuer=http://localhost:1"})
@MockitoBean(types = {DynamoDbClient.class, EventBridgeClient.class, SqsAsyncClient.class})
@AutoConfigureMockMvc
class OpenApiTests extends RouteProblems {

    private final MockMvcTester http;
    private JsonNode document = JsonMapper.shared().createObjectNode();

    OpenApiTests(@Autowired MockMvcTester http, @Autowired ApplicationContext service) {
        super("order-manager", service);
        this.http = http;
    }

    @BeforeEach
    void theDocument() throws Exception {
        String text = http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString();
        document = JsonMapper.shared().readTree(text);
    }

    @Test
    void everyRouteSaysWithWhichStatusItAnswers() {
        List<String> answers = new ArrayList<>();
        operations().forEach((route, operation) -> operation.path("responses").propertyNames().stream()
                .filter(status -> status.startsWith("2"))
                .forEach(status -> answers.add(status + " " + route)));
        assertThat(answers)
                .containsExactlyInAnyOrder(
                        "200 get /api/shops",
                        "201 post /api/shops",
                        "200 get /api/shops/{shop}",
                        "200 delete /api/shops/{shop}",
                        "200 patch /api/shops/{shop}",
                        "200 put /api/shops/{shop}/menu",
                        "200 put /api/shops/{shop}/menu/{drinkId}/availability",
                        "200 get /api/shops/{shop}/figures",
                        "200 get /api/shops/{shop}/orders",
                        "202 post /api/shops/{shop}/orders",
                        "202 delete /api/shops/{shop}/orders",
                        "200 get /api/shops/{shop}/orders/{id}",
                        "202 put /api/shops/{shop}/orders/{id}/drink",
                        "202 post /api/shops/{shop}/orders/{id}/actions",
                        "200 get /api/shops/{shop}/orders/{id}/journey");
    }

    @Test
    void everyAnswerHasASchemaWithFields() {
        operations().forEach((route, operation) -> {
            for (Map.Entry<String, JsonNode> answer :
                    operation.path("responses").properties()) {
                if (answer.getKey().startsWith("2")) {
                    forms(answer.getValue()).forEach(schema -> assertThat(
                                    named(schema).path("properties").propertyNames())
                            .as("fields of the answer %s of %s", answer.getKey(), route)
                            .isNotEmpty());
                }
            }
        });
    }

    @Test
    void choiceOfADrinkNamesTheStatusesOfItsOwn() {
        assertThat(document.at("/paths/~1api~1shops~1{shop}~1orders~1{id}~1drink/put/responses")
                        .propertyNames())
                .contains("409", "422", "429");
        assertThat(document.at("/components/schemas/Problem/properties").propertyNames())
                .contains("type", "title", "status", "detail", "code");
    }

    @Test
    void callersAreNoParameters() {
        operations().forEach((route, operation) -> assertThat(operation.path("parameters"))
                .as("parameters of %s", route)
                .noneMatch(parameter -> parameter.path("name").asString("").equals("caller")));
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                operations.put(operation.getKey() + " " + path.getKey(), operation.getValue());
            }
        }
        assertThat(operations).isNotEmpty();
        return operations;
    }

    /** The forms of an answer in JSON; a table beside it is text. */
    private static List<JsonNode> forms(JsonNode answer) {
        JsonNode content = answer.path("content");
        assertThat(content.propertyNames()).contains("application/json").isSubsetOf("application/json", "text/csv");
        assertThat(content.at("/text~1csv/schema/type").asString("string")).isEqualTo("string");
        JsonNode schema = content.at("/application~1json/schema");
        return schema.has("oneOf") ? List.copyOf(schema.path("oneOf").values()) : List.of(schema);
    }

    private JsonNode named(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }
}
