package dev.serverlesspresso.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Customer;
import dev.serverlesspresso.system.Messages;
import dev.serverlesspresso.system.RunningSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs after all other classes and reads everything that this test run has put on a bus, sent to a screen or logged:
 * there is no task token, code secret or credential in it.
 */
@ExtendWith(RunningSystem.class)
@Order(Integer.MAX_VALUE)
class SecretsTests {
    /** A run of every module leaves more than a hundred. */
    private static final int FEWEST_REPORTS = 60;

    @Test
    void nothingThatIsToldOrLoggedHoldsASecret(Counter counter) throws IOException {
        Customer customer = counter.scan("demo").admitted();
        String url = drivenWithAllScreens(counter, customer);
        SecretsOfTheRun secrets = new SecretsOfTheRun(counter);
        Finder finder = new Finder();
        secrets.tell(finder);
        finder.know("a customer's token", customer.token());
        finder.know("a URL's signature", Connections.parameter(url, "X-Amz-Signature"));
        Set<String> taskTokens = secrets.taskTokens();
        assertThat(taskTokens).hasSizeGreaterThanOrEqualTo(4);
        assertThat(secrets.temporaryCredentials()).hasSizeGreaterThanOrEqualTo(6);

        List<Text> texts = everything(counter);

        assertThat(texts.stream()
                        .flatMap(text -> finder.leaksIn(text.what(), text.text()).stream())
                        .distinct()
                        .limit(50))
                .isEmpty();
        String clean = texts.get(0).text();
        for (String planted : List.of(taskTokens.iterator().next(), customer.token(), url)) {
            assertThat(finder.leaksIn("planted", clean + planted)).isNotEmpty();
        }
    }

    /** The modules before this one put events on buses too; their own tests look for task tokens in those. */
    @Test
    void nothingThatTheTestsOfAnyModulePrintedHoldsASecret(Counter counter) throws IOException {
        ModuleReports modules = new ModuleReports(
                Path.of(System.getProperty("serverlesspresso.checkout")).normalize());
        List<ModuleReports.Output> outputs = modules.outputs();
        assumeThat(outputs).as("reports of ./mvnw verify").hasSizeGreaterThan(FEWEST_REPORTS);
        Finder finder = new Finder();
        new SecretsOfTheRun(counter).tell(finder);

        assertThat(outputs.stream().filter(output -> !output.text().isBlank())).isNotEmpty();
        assertThat(outputs.stream()
                        .flatMap(output -> finder.leaksIn(output.report(), output.text()).stream())
                        .distinct()
                        .limit(50))
                .isEmpty();
    }

    /** Returns the signed URL of the customer's own connection. */
    private static String drivenWithAllScreens(Counter counter, Customer customer) {
        Connections connections = new Connections(counter);
        try (Messages phone = connections.listening(customer);
                Messages barista = connections.listening("demo-barista", "barista");
                Messages display = connections.listening("demo-display", "display")) {
            drive(counter, customer);
            for (Messages screen : List.of(phone, barista, display)) {
                Counter.await("the screens are told", () -> screen.all().size() >= 3);
            }
        }
        return connections.of(customer).url().toString();
    }

    private record Text(String what, String text) {}

    private static List<Text> everything(Counter counter) throws IOException {
        List<Text> texts = new ArrayList<>();
        counter.events().all().forEach(event -> texts.add(new Text("event", event.toString())));
        counter.messages().all().forEach(message -> texts.add(new Text("message", message.toString())));
        for (Path log : counter.system().serviceLogs()) {
            texts.add(log(log));
        }
        texts.add(log(Path.of(System.getProperty("serverlesspresso.data"), "local-aws.log")));
        assertThat(counter.messages().isConnected()).isTrue();
        assertThat(texts).extracting(Text::what).contains("event", "message", "local-aws.log");
        assertThat(texts).noneMatch(text -> text.text().isBlank());
        return texts;
    }

    private static Text log(Path file) throws IOException {
        return new Text(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /** A drink is completed, one cancelled, one refused by a full shop, and one barista is too late. */
    private static void drive(Counter counter, Customer customer) {
        String barista = counter.staff("demo-barista");
        int version = customer.queued().path("version").asInt();
        customer.act(barista, "MAKE", version).expect(202);
        version = counter.events()
                .await(customer.orderId(), "Order.Claimed")
                .path("version")
                .asInt();
        customer.act(barista, "COMPLETE", version).expect(202);
        counter.events().await(customer.orderId(), "Order.Completed");
        Customer cancelled = counter.scan("demo");
        version = cancelled.queued().path("version").asInt();
        lostRace(counter, cancelled, version);
        rejected(counter);
    }

    /** Both are taken by the service; the workflows let one of them win. */
    private static void lostRace(Counter counter, Customer customer, int version) {
        String put = "{\"Entries\":[{\"EventBusName\":\"serverlesspresso\","
                + "\"Source\":\"serverlesspresso.order-manager\",\"DetailType\":\"Order.ActionRequested\",\"Detail\":%s}]}";
        String detail = "{\"schemaVersion\":1,\"shopId\":\"demo\",\"occurredAt\":\"2026-11-02T09:00:00.000Z\","
                + "\"orderId\":\"" + customer.orderId() + "\",\"requestId\":\"late-0123456789\",\"action\":\"MAKE\","
                + "\"expectedVersion\":" + version
                + ",\"actor\":{\"role\":\"BARISTA\",\"id\":\"late\",\"name\":\"Late\"}}";
        customer.cancel(version).expect(202);
        counter.events().await(customer.orderId(), "Order.Cancelled");
        JsonMapper json = JsonMapper.shared();
        counter.system()
                .aws()
                .events()
                .execute("PutEvents", json.readTree(put.formatted(json.writeValueAsString(detail))))
                .toCompletableFuture()
                .join();
        counter.events().await(customer.orderId(), "Order.ActionRefused");
    }

    private static void rejected(Counter counter) {
        Customer last = counter.scan("tokyo").admitted();
        setCapacity(counter, 1);
        try {
            Customer customer = counter.scan("tokyo");
            counter.events().await(customer.orderId(), "Order.Rejected");
        } finally {
            setCapacity(counter, 20);
            last.cancel(1).expect(202);
            counter.events().await(last.orderId(), "Order.Cancelled");
        }
    }

    private static void setCapacity(Counter counter, int capacity) {
        String etag = counter.api().get("/api/shops/tokyo").expect(200).header("ETag");
        counter.api()
                .as(counter.staff("tokyo-manager"))
                .ifMatch(etag)
                .patch("/api/shops/tokyo", "{\"capacity\":" + capacity + "}")
                .expect(200);
    }
}
