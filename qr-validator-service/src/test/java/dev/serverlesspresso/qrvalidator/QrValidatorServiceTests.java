package dev.serverlesspresso.qrvalidator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.serverlesspresso.qrvalidator.code.CodeSigner;
import dev.serverlesspresso.qrvalidator.code.CodeUses;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.code.Codes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a local AWS: hears of a shop, takes a crowd of scans, refunds one of them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class QrValidatorServiceTests {

    private static final AwsResources AWS = AwsResources.create();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final CodeSigner signer;
    private final Codes codes;

    @LocalServerPort
    private int port;

    @Autowired
    QrValidatorServiceTests(CodeSigner signer, Codes codes) {
        this.signer = signer;
        this.codes = codes;
    }

    @DynamicPropertySource
    static void secretsOfThisTest(DynamicPropertyRegistry properties) {
        QrValidatorProperties given = Given.properties();
        properties.add("serverlesspresso.code-secret", given::codeSecret);
        properties.add("serverlesspresso.customer-tokens.signing-key", () -> given.customerTokens()
                .signingKey());
        properties.add("serverlesspresso.scans.turn-within", () -> "2m"); // however slow the machine is
    }

    @AfterAll
    static void stopAws() {
        AWS.close();
    }

    @Test
    void ofAHundredPhonesTenAreAcceptedAndARejectedOneIsRefundedOnce() {
        openShop();
        CodeWindow window = CodeWindow.at(Instant.now(), Duration.ofMinutes(5));
        await().atMost(LIMIT).until(() -> scan("no code").statusCode() == 400);

        String token = signer.token(Given.DEMO, window);
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 100)
                .mapToObj(phone -> http.sendAsync(request(token), HttpResponse.BodyHandlers.ofString()))
                .toList();
        Map<Integer, List<HttpResponse<String>>> byStatus =
                answers.stream().map(CompletableFuture::join).collect(Collectors.groupingBy(HttpResponse::statusCode));
        assertThat(byStatus.keySet()).containsExactlyInAnyOrder(202, 410);
        assertThat(byStatus.getOrDefault(202, List.of())).hasSize(10);

        JsonNode first =
                JSON.readTree(byStatus.getOrDefault(202, List.of()).get(0).body());
        rejectTwice(first, window);
        await().atMost(LIMIT).until(() -> AWS.waiting() == 0);
        assertThat(codes.find(Given.DEMO, window.startSecond()))
                .map(CodeUses::left)
                .contains(1);

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(heard("QrCode.Scanned")).hasSize(10));
        await().atMost(LIMIT).untilAsserted(() -> assertThat(heard("QrCode.UsesChanged"))
                .as("scans that came together tell together how many are left")
                .hasSizeBetween(3, 11)
                .extracting(event -> event.path("detail").path("usesLeft").intValue())
                .contains(0, 1));
        assertThat(AWS.allHeard()).noneMatch(event -> event.contains("\"code\"") || event.contains(token));
    }

    private static void openShop() {
        AWS.tell("Shop.Changed", """
                {"schemaVersion":1,"shopId":"demo","version":1,"shop":{"shopId":"demo","name":"Demo","open":true,
                "timeZone":"Europe/Berlin","codeWindowSeconds":300,"usesPerCode":10,"codeGraceSeconds":30}}""");
    }

    private static void rejectTwice(JsonNode accepted, CodeWindow window) {
        for (int delivery = 0; delivery < 2; delivery++) {
            AWS.tell(
                    "Order.Rejected",
                    JSON.writeValueAsString(Map.of(
                            "shopId", "demo",
                            "orderId", accepted.path("orderId").stringValue(),
                            "customerId", accepted.path("customerId").stringValue(),
                            "windowStart", window.startSecond())));
        }
    }

    private static List<JsonNode> heard(String detailType) {
        AWS.listen();
        return AWS.allHeard().stream()
                .map(JSON::readTree)
                .filter(event -> event.path("detail-type").stringValue().equals(detailType))
                .toList();
    }

    private HttpResponse<String> scan(String token) throws IOException, InterruptedException {
        return http.send(request(token), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/shops/demo/scans"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("token", token))))
                .build();
    }
}
