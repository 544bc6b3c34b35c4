package dev.serverlesspresso.run.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTests extends WithOrigin {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "/api/jwks.json, qr-validator",
        "/api/shops/demo/code, qr-validator",
        "/api/shops/demo/code?size=4, qr-validator",
        "/api/shops/demo/scans, qr-validator",
        "/api/pairings, qr-validator",
        "/api/pairings/K7PM4X/claim, qr-validator",
        "/api/devices/token, qr-validator",
        "/api/devices/self, qr-validator",
        "/api/shops/demo/pairings/K7PM4X, qr-validator",
        "/api/shops/demo/devices, qr-validator",
        "/api/shops/demo/devices/01HZ, qr-validator",
        "/api/shops/demo/connections, publisher",
        "/api/shops/demo/connections/serverlesspresso-demo-1, publisher",
        "/api/shops/demo, order-manager",
        "/api/shops/demo/orders/1/actions, order-manager",
        "/api/shops/code/orders, order-manager",
        "/api/shops/demo/orders?state=QUEUED%2CMAKING, order-manager",
    })
    void pathLeadsToItsServiceUnchanged(String path, String service) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.body()).isEqualTo(service + " GET " + path + " HTTP/1.1 localhost:" + behind.port() + " ");
    }

    @Test
    void listensOnLoopbackAndOnTheGivenAddressAlone() throws Exception {
        InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 8080);

        assertThat(Origin.addresses(settings(null))).containsExactly(loopback);
        assertThat(Origin.addresses(settings("127.0.0.1"))).containsExactly(loopback);
        assertThat(Origin.addresses(settings("192.0.2.1")))
                .containsExactly(loopback, new InetSocketAddress("192.0.2.1", 8080));
    }

    private static OriginSettings settings(@Nullable String host) {
        return new OriginSettings(
                8080, host, URI.create("http://localhost:1"), new OriginSettings.Backends(1, 2, 3, 4), Limits.usual());
    }

    /** It may be asked for without a slash, and its page is no asset, whatever the address. */
    @Test
    void pageOfTheScannerMayUseTheCameraAndIsAlwaysAskedForAnew() throws Exception {
        for (String path : List.of("/order", "/order/demo", "/order/assets/")) {
            assertThat(get(path).headers().firstValue("Permissions-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).startsWith("camera=(self), "));
            assertThat(get(path).headers().firstValue("Cache-Control")).contains("no-cache");
        }
    }

    @Test
    void screensLearnWhereStaffSignIn() throws Exception {
        assertThat(get("/config.json").body())
                .isEqualTo("{\"staffIssuer\":\"http://localhost:1\",\"staffClientId\":\"serverlesspresso-staff\"}");
    }

    @Test
    void startPageLearnsWhichShopsThereAreNow() {
        List<String> shops = new ArrayList<>();
        OriginSettings settings = settings(null);
        OriginSettings withShops = new OriginSettings(
                settings.port(), null, settings.signIn(), settings.backends(), settings.limits(), () -> shops);
        assertThat(Screens.configuration(withShops)).doesNotContain("shops");
        shops.add("osaka");
        assertThat(Screens.configuration(withShops)).endsWith(",\"shops\":[\"osaka\"]}");
    }

    @Test
    void pagesMayOnlyConnectToTheSystemItself() throws Exception {
        assertThat(get("/order/demo").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'")
                        .contains("worker-src 'self'")
                        .contains("manifest-src 'self'")
                        .contains("connect-src 'self' ws://localhost:" + behind.port()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/order/demo",
                "/barista/demo",
                "/display/demo",
                "/config.json",
                "/none",
                "/api/shops",
                "/mqtt"
            })
    void everyAnswerTellsBrowsersWhatToKeepTo(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.headers().map())
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("referrer-policy", List.of("no-referrer"))
                .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
                .containsEntry("cross-origin-resource-policy", List.of("same-origin"));
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        assertThat(answer.headers().firstValue("Permissions-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .startsWith(path.startsWith("/order/") ? "camera=(self), " : "camera=(), "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/none", "/nobody/demo", "/problems/none", "/order/assets/none.js"})
    void unknownAddressIsAPageForPeopleAndAProblemForPrograms(String path) throws Exception {
        HttpResponse<String> page = get(path, "text/html,application/xhtml+xml");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is nothing here", "href=\"/\"", "lang=\"ja\"");

        HttpResponse<String> problem = get(path, "*/*");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.body()).contains("NOT_FOUND");
    }

    /** Which shops there are, its script reads; what it makes of them is tried in a browser. */
    @Test
    void startPageHasTheWaysIntoAShopAndToAllShops() throws Exception {
        assertThat(get("/").body())
                .contains("href=\"/display/{shop}?sign-in\"")
                .contains("href=\"/barista/{shop}\"", "{shop}-barista", "{shop}-manager")
                .contains("href=\"/order/{shop}\"", "href=\"/barista/\"")
                .doesNotContain("demo", "tokyo");
    }

    private static HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + behind.port() + path);
        HttpRequest request =
                HttpRequest.newBuilder(uri).header("Accept", accept).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + behind.port() + path);
        return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
