package dev.serverlesspresso.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.testing.route.RouteProblems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iotdataplane.IotDataPlaneClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sts.StsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document says of each route with what it answers, and each route refuses as those of all services do. */
@SpringBootTest(properties = {"spring.cloud.aws.sqs.enabled=false", "serverlesspresso.staff.issuer=http://localhost:1"})
@MockitoBean(
        types = {
            AwsRegionProvider.class,
            EventBridgeClient.class,
            IotClient.class,
            IotDataPlaneClient.class,
            SqsAsyncClient.class,
            StsClient.class
        })
@AutoConfigureMockMvc
class OpenApiTests extends RouteProblems {

    private final MockMvcTester http;
    private JsonNode paths = JsonMapper.shared().createObjectNode();

    OpenApiTests(@Autowired MockMvcTester http, @Autowired ApplicationContext service) {
        super("publisher", service);
        this.http = http;
    }

    @BeforeEach
    void readTheDocument() throws Exception {
        String text = http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString();
        paths = JsonMapper.shared().readTree(text).path("paths");
    }

    @Test
    void documentHasAllRoutes() {
        assertThat(paths.propertyNames())
                .containsExactlyInAnyOrder("/api/shops/{shop}/connections", "/api/shops/{shop}/connections/{clientId}");
    }

    @Test
    void connectionIsAnsweredWithItsFields() {
        JsonNode responses = responses("connections", "post");
        assertThat(responses.propertyNames())
                .containsExactlyInAnyOrder("200", "400", "401", "403", "406", "413", "415", "421", "429", "500", "503");
        assertThat(responses.at("/200/content").values()).singleElement().satisfies(content -> assertThat(
                        content.at("/schema/$ref").asString())
                .endsWith("/ConnectionView"));
        assertThat(responses.at("/400/description").asString()).contains("SCREEN_MISSING");
    }

    @Test
    void disconnectionIsAnsweredWithNothing() {
        JsonNode responses = responses("connections~1{clientId}", "delete");
        assertThat(responses.propertyNames())
                .containsExactlyInAnyOrder("204", "400", "401", "403", "406", "421", "500", "503");
        assertThat(responses.at("/204").has("content")).isFalse();
    }

    private JsonNode responses(String route, String method) {
        return paths.at("/~1api~1shops~1{shop}~1" + route + "/" + method + "/responses");
    }
}
