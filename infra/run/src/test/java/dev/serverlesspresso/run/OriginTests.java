package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTests {
    private static final List<HttpServer> BACKENDS = new ArrayList<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Ports ports;
    private static Origin origin;

    @BeforeAll
    static void start() throws IOException {
        ports = new Ports(
                Ports.free().origin(),
                backend("aws"),
                1,
                backend("qr-validator"),
                backend("order-manager"),
                backend("publisher"));
        origin = Origin.start(new RunSettings(Path.of("unused"), Path.of("unused"), "1", null, ports));
    }

    @AfterAll
    static void stop() {
        origin.close();
        BACKENDS.forEach(backend -> backend.stop(0));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/jwks.json, qr-validator",
        "/api/shops/demo/code, qr-validator",
        "/api/shops/demo/code?size=4, qr-validator",
        "/api/shops/demo/scans, qr-validator",
        "/api/pairings, qr-validator",
        "/api/pairings/K7PM4X/claim, qr-validator",
        "/api/displays/token, qr-validator",
        "/api/shops/demo/pairings/K7PM4X, qr-validator",
        "/api/shops/demo/displays, qr-validator",
        "/api/shops/demo/displays/01HZ, qr-validator",
        "/api/shops/demo/connections, publisher",
        "/api/shops/demo/connections/a-client, publisher",
        "/api/shops/demo, order-manager",
        "/api/shops/demo/orders/1/actions, order-manager",
        "/api/shops/code/orders, order-manager",
        "/mqtt?X-Amz-Signature=1%2F2, aws",
    })
    void pathLeadsToItsServiceUnchanged(String path, String service) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.body()).isEqualTo(service + " " + path + " localhost:" + ports.origin());
    }

    @ParameterizedTest
    @CsvSource({
        "/barista/demo, /barista/index.html",
        "/barista/signed-in, /barista/index.html",
        "/order/demo, /order/index.html",
        "/display/, /display/index.html",
        "/order/assets/index-1.js, /order/assets/index-1.js",
        "/order/worker.js, /order/worker.js",
        "/order/manifest.webmanifest, /order/manifest.webmanifest",
        "/index.html, /index.html",
    })
    void pathsOfAnAppAreServedByItsPage(String path, String file) {
        assertThat(Screens.fileFor(path)).isEqualTo(file);
    }

    @Test
    void screensLearnWhereStaffSignIn() throws Exception {
        assertThat(get("/config.json").body())
                .isEqualTo("{\"staffIssuer\":\"http://localhost:1\",\"staffClientId\":\"serverlesspresso-staff\"}");
    }

    @Test
    void pagesMayOnlyConnectToTheSystemItself() throws Exception {
        assertThat(get("/order/demo").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'")
                        .contains("worker-src 'self'")
                        .contains("manifest-src 'self'")
                        .contains("connect-src 'self' ws://localhost:" + ports.origin()));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + ports.origin() + path);
        return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int backend(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(name, exchange));
        server.start();
        BACKENDS.add(server);
        return server.getAddress().getPort();
    }

    private static void answer(String name, HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        byte[] body = (name + " " + exchange.getRequestURI() + " " + host).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
