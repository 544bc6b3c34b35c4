package dev.serverlesspresso.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.run.Ports;
import dev.serverlesspresso.system.Answer;
import dev.serverlesspresso.system.Api;
import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Customer;
import dev.serverlesspresso.system.RunningSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every route at the origin, asked by everybody who may not. */
@ExtendWith(RunningSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTests {
    private static final Set<String> OPEN = Set.of(
            "GET /api/jwks.json",
            "GET /api/shops/{shop}",
            "POST /api/shops/{shop}/scans",
            "POST /api/pairings",
            "POST /api/pairings/{code}/claim",
            "POST /api/devices/token");
    /** Asked by paired devices about themselves; who else asks is tried in {@link PairingTests}. */
    private static final Set<String> OF_DEVICES = Set.of("GET /api/devices/self");

    private final Counter counter;
    private final Scene scene;

    AccessTests(Counter counter) {
        this.counter = counter;
        this.scene = new Scene(counter);
    }

    @AfterAll
    void end() {
        scene.assertUnchanged();
        scene.close();
    }

    static Stream<Arguments> refusals() {
        return Request.ALL.stream().flatMap(request -> Stream.of(
                        refusal(request, 401, Who.STRANGERS), refusal(request, 403, request.refused()))
                .flatMap(List::stream));
    }

    private static List<Arguments> refusal(Request request, int status, Set<Who> callers) {
        return Scene.sorted(callers).stream()
                .map(who -> Arguments.of(who, request, status))
                .toList();
    }

    @ParameterizedTest(name = "{0} wants to {1}: {2}")
    @MethodSource("refusals")
    void whoMayNotIsRefusedAndChangesNothing(Who who, Request request, int status) {
        Answer answer = ask(who, request).expect(status);

        JsonNode problem = answer.body();
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.propertyNames())
                .contains("title", "detail")
                .isSubsetOf("type", "title", "status", "detail", "instance", "code");
        assertThat(problem.path("code").asString()).isEqualTo(status == 401 ? "UNAUTHORIZED" : "FORBIDDEN");
        assertThat(problem.path("type").asString())
                .isEqualTo(status == 401 ? "/problems/unauthorized" : "/problems/forbidden");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo(status == 401 ? "Bearer" : "");
        scene.assertNothingHappened();
    }

    @Test
    void everyRouteOfTheOpenApiDocumentsIsInTheTable() {
        Ports ports = counter.settings().ports();
        Set<String> documented = new TreeSet<>();
        for (int port : List.of(ports.qrValidator(), ports.orderManager(), ports.publisher())) {
            JsonNode paths = counter.api()
                    .get("http://127.0.0.1:" + port + "/v3/api-docs")
                    .expect(200)
                    .body()
                    .path("paths");
            paths.properties().stream()
                    .filter(path -> path.getKey().startsWith("/api/"))
                    .forEach(path -> path.getValue()
                            .propertyNames()
                            .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        }
        Set<String> known = new TreeSet<>(OPEN);
        known.addAll(OF_DEVICES);
        Request.ALL.forEach(request -> known.add(request.route()));

        assertThat(documented).isEqualTo(known);
    }

    @Test
    void openRoutesNeedNoTokenAndTellNoSecret() {
        assertThat(counter.api().get("/api/jwks.json").expect(200).body().path("keys"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key.has("d")).isFalse());
        counter.api().get("/api/shops/demo").expect(200);
        counter.api().post("/api/shops/demo/scans", "{\"token\":\"guess\"}").expect(400);
    }

    @Test
    void servicesOwnPagesAreNotReachedThroughTheOrigin() {
        for (String path : List.of("/api/actuator/health", "/api/v3/api-docs", "/api/../actuator/prometheus")) {
            assertThat(counter.api().get(path).status()).as(path).isIn(400, 401, 404);
        }
        assertThat(counter.api().get("/actuator/prometheus").response().body()).doesNotContain("jvm_");
        assertThat(counter.api().get("/v3/api-docs").response().body()).doesNotContain("openapi");
    }

    @Test
    void whoMayIsServed() {
        for (Who who : List.of(Who.DISPLAY, Who.PAIRED_DISPLAY, Who.MANAGER)) {
            ask(who, Request.ALL.get(0)).expect(200);
        }
        assertThat(shopsSeenBy(Who.MANAGER)).containsExactly("demo");
        assertThat(shopsSeenBy(Who.BARISTA_OF_TOKYO)).containsExactly("tokyo");
        assertThat(shopsSeenBy(Who.OPERATOR)).contains("demo", "tokyo");
        Customer customer = counter.scan("demo").admitted();
        String madeHere = new Tokens(counter).good(customer);
        counter.api().as(madeHere).get(customer.path()).expect(200);
        customer.act(madeHere, "CANCEL", 1).expect(202);
        counter.events().await(customer.orderId(), "Order.Cancelled");
    }

    @Test
    void displaySeesNothingOfCustomersAndBaristasNothingThatTellsThemApart() {
        for (Who who : List.of(Who.DISPLAY, Who.PAIRED_DISPLAY, Who.BARISTA, Who.PAIRED_TABLET)) {
            String path = "/api/shops/demo/orders?state=QUEUED,MAKING,COMPLETED&limit=100";
            Answer board = counter.api()
                    .as(scene.token(who, Request.ALL.get(0)))
                    .get(path)
                    .expect(200);

            assertThat(board.body().path("orders")).isNotEmpty();
            assertThat(board.response().body()).doesNotContain("customerId");
            if (who != Who.BARISTA && who != Who.PAIRED_TABLET) {
                assertThat(board.body().path("orders")).allSatisfy(order -> assertThat(order.propertyNames())
                        .isSubsetOf(
                                "orderId",
                                "version",
                                "state",
                                "number",
                                "queuedAt",
                                "endedAt",
                                "collectedAt",
                                "drink"));
            }
        }
    }

    private List<String> shopsSeenBy(Who who) {
        List<String> seen = new ArrayList<>();
        counter.api()
                .as(scene.token(who, Request.ALL.get(0)))
                .get("/api/shops")
                .expect(200)
                .body()
                .path("shops")
                .forEach(shop -> seen.add(shop.path("shopId").asString()));
        return seen;
    }

    private Answer ask(Who who, Request request) {
        Customer customer = scene.of(request);
        String token = scene.token(who, request);
        Api anybody = counter.api()
                .ifMatch(counter.api().get("/api/shops/demo").expect(200).header("ETag"));
        Api caller = token.isEmpty() ? anybody : anybody.as(token);
        return caller.send(request.method(), request.path(customer.orderId()), request.body());
    }
}
