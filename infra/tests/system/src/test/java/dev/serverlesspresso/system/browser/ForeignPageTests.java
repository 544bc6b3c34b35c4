package dev.serverlesspresso.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import dev.serverlesspresso.run.Ports;
import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.OwnConnection;
import dev.serverlesspresso.system.ScreenKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that was loaded from elsewhere, in real Chromium, tries every port of the system in every way that it has. */
@ExtendWith(InBrowser.class)
class ForeignPageTests {
    /** Resolves to what was reached: HTTP in three ways, and a WebSocket. */
    private static final String TRIES = """
            async ([port, path]) => {
              const reached = [];
              const http = `http://localhost:${port}${path}`;
              const tries = {
                read: () => fetch(http).then((answer) => answer.text()),
                blind: () => fetch(http, { mode: "no-cors" }),
                post: () => fetch(http, { method: "POST", mode: "no-cors", body: "Action=ListQueues" }),
                preflight: () => fetch(http, { method: "POST", headers: { "X-Amz-Target": "AWSEvents.PutEvents" } }),
              };
              for (const [name, attempt] of Object.entries(tries)) {
                await attempt().then(() => reached.push(name), () => {});
              }
              await new Promise((done) => {
                const frame = document.createElement("iframe");
                frame.name = "answer";
                frame.onload = () => done();
                document.body.append(frame);
                const form = document.createElement("form");
                Object.assign(form, { action: http, method: "post", target: "answer" });
                document.body.append(form);
                form.submit();
                setTimeout(done, 3000);
              });
              const opened = await new Promise((done) => {
                const socket = new WebSocket(`ws://localhost:${port}/mqtt`, "mqtt");
                socket.onopen = () => done(true);
                socket.onerror = () => done(false);
                setTimeout(() => done(false), 3000);
              });
              return { read: reached.includes("read") || reached.includes("preflight"), opened };
            }
            """;

    /** Whether a WebSocket to an address opens. */
    private static final String OPENS = """
            address => new Promise((done) => {
              const socket = new WebSocket(address, "mqtt");
              socket.onopen = () => done(true);
              socket.onerror = () => done(false);
            })
            """;

    private static final List<HttpServer> FOREIGN = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void serveForeignPage() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = "<!doctype html><title>Elsewhere</title><body>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        FOREIGN.add(server);
    }

    @AfterAll
    static void stop() {
        FOREIGN.forEach(server -> server.stop(0));
    }

    /** Of another site, and of the same site but another port. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void foreignPageReachesNeitherHttpNorWebSocketOnAnyPort(String name, Counter counter) throws Exception {
        try (Playwright playwright = Chromium.driver();
                Browser browser = Chromium.find(System.getenv()).orElseThrow().launch(playwright)) {
            Page page = browser.newPage();
            List<String> answered = new CopyOnWriteArrayList<>();
            page.onResponse(response -> {
                if (response.status() < 400) {
                    answered.add(response.status() + " " + response.request().method() + " " + response.url());
                }
            });
            int port = FOREIGN.get(0).getAddress().getPort();
            page.navigate("http://" + name + ":" + port + "/");
            answered.clear();
            for (Map.Entry<String, List<Integer>> one :
                    targets(counter.settings().ports()).entrySet()) {
                for (int target : one.getValue()) {
                    assertThat(status(target, one.getKey()))
                            .as("a program on this machine reads %s on %s", one.getKey(), target)
                            .isLessThan(400);
                    Object reached = page.evaluate(TRIES, List.of(target, one.getKey()));
                    assertThat(reached)
                            .as("%s on %s", one.getKey(), target)
                            .isEqualTo(Map.of("read", false, "opened", false));
                }
            }
            page.evaluate(
                    "port => fetch(`http://localhost:${port}/`, { mode: 'no-cors' }).catch(() => {})",
                    counter.settings().ports().mqtt());
            assertThat(answered).as("answers that were no refusal").isEmpty();
        }
    }

    /** Whoever the page belongs to may have got hold of an address that is good, and is refused for its origin alone. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void foreignPageOpensNoWebSocketAtAnAddressThatIsGood(String name, Counter counter) throws Exception {
        try (Playwright playwright = Chromium.driver();
                Browser browser = Chromium.find(System.getenv()).orElseThrow().launch(playwright)) {
            Page page = browser.newPage();
            page.navigate("http://" + name + ":" + FOREIGN.get(0).getAddress().getPort() + "/");
            for (URI address : goodAddresses(counter)) {
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .subprotocols("mqtt")
                        .buildAsync(address, new WebSocket.Listener() {})
                        .get(10, TimeUnit.SECONDS)
                        .abort();
                assertThat(page.evaluate(OPENS, address.toString()))
                        .as("%s:%s", address.getHost(), address.getPort())
                        .isEqualTo(false);
            }
        }
    }

    /** Of each port that has MQTT, signed by keys that are known there. */
    private static List<URI> goodAddresses(Counter counter) throws IOException, InterruptedException {
        OwnConnection.Keys screen = ScreenKeys.of(counter);
        return List.of(
                OwnConnection.url(counter.system().aws().endpoint()),
                OwnConnection.url(
                        URI.create(
                                "http://localhost:" + counter.settings().ports().mqtt()),
                        screen),
                OwnConnection.url(counter.system().origin(), screen));
    }

    /** What each port answers to a program on this machine. */
    private static Map<String, List<Integer>> targets(Ports ports) {
        return Map.of(
                "/config.json", List.of(ports.origin()),
                "/api/shops/demo", List.of(ports.origin(), ports.orderManager()),
                "/order/demo", List.of(ports.origin()),
                "/api/jwks.json", List.of(ports.qrValidator()),
                "/actuator/health/readiness", List.of(ports.publisher(), ports.qrValidator()),
                "/.well-known/openid-configuration", List.of(ports.signIn()),
                "/_local/health", List.of(ports.aws()));
    }

    private static int status(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
