package dev.serverlesspresso.qrvalidator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.testing.route.RouteProblems;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
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
    private final Map<String, JsonNode> responses = new TreeMap<>();

    OpenApiTests(@Autowired MockMvcTester http, @Autowired ApplicationContext service) {
        super("qr-validator", service);
        this.http = http;
    }

    @DynamicPropertySource
    static void secrets(DynamicPropertyRegistry properties) {
        properties.add("serverlesspresso.code-secret", Given.properties()::codeSecret);
        properties.add("serverlesspresso.customer-tokens.signing-key", Given.KEY::toJSONString);
    }

    @BeforeEach
    void readTheDocument() throws Exception {
        JsonNode document = JsonMapper.shared()
                .readTree(
                        http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString());
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> responses.put(
                        method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        method.getValue().path("responses"))));
    }

    @Test
    void eachRouteHasItsOwnStatusesAndSchemas() {
        Map<String, String> answers = new TreeMap<>();
        responses.forEach((route, statuses) -> statuses.properties().stream()
                .filter(status -> status.getKey().startsWith("2"))
                .forEach(status -> answers.merge(route, answer(status), (one, other) -> one + ", " + other)));
        assertThat(answers)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("GET /api/shops/{shop}/code", "200 CodeView string string"),
                        Map.entry("POST /api/shops/{shop}/scans", "202 ScanView"),
                        Map.entry("GET /api/jwks.json", "200 KeysView"),
                        Map.entry("POST /api/pairings", "201 PairingView"),
                        Map.entry("POST /api/pairings/{code}/claim", "200 CredentialView, 202 Waiting"),
                        Map.entry("POST /api/shops/{shop}/pairings/{code}", "200 ConfirmationView"),
                        Map.entry("GET /api/shops/{shop}/pairings/{code}", "200 AskingView"),
                        Map.entry("POST /api/devices/token", "200 CredentialView"),
                        Map.entry("GET /api/devices/self", "200 SelfView"),
                        Map.entry("GET /api/shops/{shop}/devices", "200 DevicesView"),
                        Map.entry("DELETE /api/shops/{shop}/devices/{id}", "204")));
    }

    @Test
    void routesNameTheStatusesOfTheirOwn() {
        assertThat(statusesOf("POST /api/shops/{shop}/scans")).contains("404", "409", "410", "413", "415", "429");
        assertThat(statusesOf("POST /api/pairings/{code}/claim")).contains("410", "429");
        assertThat(statusesOf("POST /api/devices/token")).contains("401", "429");
    }

    private Collection<String> statusesOf(String route) {
        return responses
                .getOrDefault(route, JsonMapper.shared().createObjectNode())
                .propertyNames();
    }

    /** For example {@code 202 ScanView}: the status and the names of the schemas that it answers with. */
    private static String answer(Map.Entry<String, JsonNode> status) {
        StringBuilder text = new StringBuilder(status.getKey());
        status.getValue().path("content").forEach(content -> {
            String reference = content.at("/schema/$ref").asString("");
            text.append(' ')
                    .append(
                            reference.isEmpty()
                                    ? content.at("/schema/type").asString("?")
                                    : reference.substring(reference.lastIndexOf('/') + 1));
        });
        return text.toString();
    }
}
