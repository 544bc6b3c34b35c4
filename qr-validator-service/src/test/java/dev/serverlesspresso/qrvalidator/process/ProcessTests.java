package dev.serverlesspresso.qrvalidator.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.code.CodeSigner;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import dev.serverlesspresso.testing.ListenedQueue;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import tools.jackson.databind.JsonNode;

/**
 * The whole service at one counter that all process tests share; each test opens a shop of its own. Only SQS goes by the
 * machine's clock, so what comes through it is waited for.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"serverlesspresso.scans.sweep-every=5s", "serverlesspresso.scans.unannounced-after=20s"})
@Import(Surroundings.class)
abstract class ProcessTests {

    static final CoffeeCounter COUNTER = new CoffeeCounter();
    /** Base64 of the beginning of an execution's ARN. */
    private static final String TASK_TOKEN_OF_THE_LOCAL_AWS = "YXJuOmF3czpzdGF0ZXM6";

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init") // given before each test
    private CodeSigner signer;

    @SuppressWarnings("NullAway.Init") // given before each test
    private SqsAsyncClient sqs;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void secretsOfThisTest(DynamicPropertyRegistry properties) {
        QrValidatorProperties given = Given.properties();
        properties.add("serverlesspresso.code-secret", given::codeSecret);
        properties.add("serverlesspresso.customer-tokens.signing-key", () -> given.customerTokens()
                .signingKey());
    }

    @BeforeEach
    void meetTheService(@Autowired CodeSigner itsSigner, @Autowired SqsAsyncClient itsQueues) {
        signer = itsSigner;
        sqs = itsQueues;
    }

    /** Tokens are known here by their form; tests of the whole system know each of them. */
    @AfterEach
    void noEventTellsASecret() {
        String codeSecret = Given.properties().codeSecret();
        assertThat(COUNTER.events()).extracting(JsonNode::toString).allSatisfy(event -> assertThat(event)
                .doesNotContain("eyJ", TASK_TOKEN_OF_THE_LOCAL_AWS, codeSecret)
                .doesNotContain(codeTokenOf(event)));
    }

    private String codeTokenOf(String event) {
        JsonNode detail = CoffeeCounter.JSON.readTree(event).path("detail");
        return signer.token(
                new ShopId(detail.path("shopId").asString("none")),
                CodeWindow.starting(detail.path("windowStart").asLong(0), CoffeeCounter.CODE_WINDOW));
    }

    CoffeeCounter counter() {
        return COUNTER;
    }

    Shop shop(Shop.Setup setup) {
        return new Shop(COUNTER, URI.create("http://127.0.0.1:" + port), signer).change(setup);
    }

    Shop openShop() {
        return shop(Shop.Setup.usual());
    }

    /** SQS delivers what it delivered before; waits until the service is done with it. */
    void deliverAgain(JsonNode event) {
        String queue = sqs.getQueueUrl(request -> request.queueName("serverlesspresso-qr-validator"))
                .join()
                .queueUrl();
        sqs.sendMessage(request -> request.queueUrl(queue).messageBody(event.toString()))
                .join();
        await().atMost(LIMIT).until(() -> ListenedQueue.messages(sqs, queue) == 0);
        COUNTER.settle();
    }
}
