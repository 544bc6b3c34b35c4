package dev.serverlesspresso.publisher.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.access.web.CallerAuthentication;
import dev.serverlesspresso.publisher.Given;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@WebMvcTest(value = ConnectionController.class, properties = "serverlesspresso.staff.issuer=http://localhost:1")
@Import(ConnectionSlice.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ConnectionControllerTests {

    private static final String ORDER = UUID.nameUUIDFromBytes(new byte[] {1}).toString();
    private static final Caller CUSTOMER = new Caller.Guest("c", "demo", ORDER);
    private static final Caller BARISTA = Caller.Member.of("s", "", List.of("demo:barista"));
    private static final Caller DISPLAY = new Caller.Device("d", "demo", "display");

    private final MockMvcTester mvc;

    ConnectionControllerTests(@Autowired MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void customerGetsTheConnectionOfTheOrder() {
        MvcTestResult result = post("demo", CUSTOMER, "{}");
        assertThat(result).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"url":"wss://host/mqtt?X-Amz-Signature=1",
                 "topics":["serverlesspresso/demo/orders/%s","serverlesspresso/demo/public"],
                 "expiresAt":"2026-11-02T09:01:00.000Z","serverTime":"2026-11-02T09:00:00.000Z"}
                """.formatted(ORDER));
        assertThat(result)
                .bodyJson()
                .extractingPath("$.clientId")
                .asString()
                .startsWith("serverlesspresso-demo-customer-");
    }

    @Test
    void everyAnswerHasTheFullSetOfHeaders() {
        for (MvcTestResult result : List.of(post("demo", CUSTOMER, "{}"), post("demo", BARISTA, "{"))) {
            assertThat(result)
                    .hasHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'")
                    .hasHeader("Referrer-Policy", "no-referrer")
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
            assertThat(result.getResponse().getHeader("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void bodyMayBeLeftOut() {
        assertThat(mvc.post()
                        .uri("/api/shops/demo/connections")
                        .with(authentication(new CallerAuthentication(CUSTOMER, Given.TOKEN))))
                .hasStatusOk();
    }

    @Test
    void baristaGetsTheBaristasScreen() {
        assertThat(post("demo", BARISTA, "{\"screen\":\"barista\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.topics[0]")
                .isEqualTo("serverlesspresso/demo/barista");
    }

    @Test
    void withoutTokenItIs401() {
        MvcTestResult result = mvc.post()
                .uri("/api/shops/demo/connections")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();
        assertProblem(result, 401, "UNAUTHORIZED");
        assertThat(result).hasHeader("WWW-Authenticate", "Bearer");
    }

    @Test
    void badTokenAndUnknownIssuerAre401() {
        String foreign = "eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwOi8vZXZpbCJ9.";
        for (String token : List.of("nonsense", foreign)) {
            assertProblem(
                    mvc.post()
                            .uri("/api/shops/demo/connections")
                            .header("Authorization", "Bearer " + token)
                            .exchange(),
                    401,
                    "UNAUTHORIZED");
        }
    }

    /** Nothing listens where the properties of this test say that sign-in is. */
    @Test
    void tokenWhileItsIssuerIsAwayIs503() {
        String ofSignIn = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwOi8vbG9jYWxob3N0OjEifQ.AAAA";
        MvcTestResult result = mvc.post()
                .uri("/api/shops/demo/connections")
                .header("Authorization", "Bearer " + ofSignIn)
                .exchange();
        assertProblem(result, 503, "UNAVAILABLE");
        assertThat(result).hasHeader("Retry-After", "2");
    }

    @Test
    void tokenOfAnotherShopIs403() {
        assertProblem(post("tokyo", CUSTOMER, "{}"), 403, "FORBIDDEN");
        assertProblem(post("tokyo", BARISTA, "{\"screen\":\"barista\"}"), 403, "FORBIDDEN");
    }

    @Test
    void screenOfAnotherRoleIs403() {
        assertProblem(post("demo", BARISTA, "{\"screen\":\"display\"}"), 403, "FORBIDDEN");
        assertProblem(post("demo", CUSTOMER, "{\"screen\":\"barista\"}"), 403, "FORBIDDEN");
    }

    @Test
    void removedDisplayIs401() {
        assertProblem(post("demo", DISPLAY, "{\"screen\":\"display\"}"), 401, "UNAUTHORIZED");
    }

    @Test
    void thirdConnectionOfATokenInAMinuteIs429() {
        assertThat(post("demo", CUSTOMER, "{}")).hasStatusOk();
        assertThat(post("demo", CUSTOMER, "{}")).hasStatusOk();

        MvcTestResult third = post("demo", CUSTOMER, "{}");
        assertProblem(third, 429, "TOO_MANY_CONNECTIONS");
        assertThat(third).hasHeader("Retry-After", "60");
        assertThat(post("demo", BARISTA, "{\"screen\":\"barista\"}")).hasStatusOk();
    }

    @Test
    void callerEndsAConnectionOfItsOwn() {
        String barista = "serverlesspresso-demo-barista-" + ownPart() + "-";

        assertThat(delete(barista + "0123456789abcdef", BARISTA)).hasStatus(204);
        assertProblem(delete(barista + "0123456789abcdef", CUSTOMER), 403, "FORBIDDEN");
        assertProblem(delete("serverlesspresso-demo-device-other", DISPLAY), 403, "FORBIDDEN");
        assertThat(delete("serverlesspresso-demo-device-d", DISPLAY)).hasStatus(204);
        assertProblem(delete(barista + "ffffffffffffffff", BARISTA), 503, "UNAVAILABLE");
    }

    @Test
    void malformedBodiesAre400() {
        assertProblem(post("demo", BARISTA, "{"), 400, "MALFORMED");
        assertProblem(post("demo", BARISTA, "{}"), 400, "SCREEN_MISSING");
        assertProblem(post("demo", BARISTA, "{\"screen\":\"kitchen\"}"), 400, "SCREEN_MISSING");
        assertProblem(post("demo", BARISTA, "{\"topic\":\"#\"}"), 400, "MALFORMED");
    }

    @Test
    void wrongMethodsAndMediaTypesHaveTheirOwnCodes() {
        var token = authentication(new CallerAuthentication(BARISTA, Given.TOKEN));
        String path = "/api/shops/demo/connections";
        assertProblem(mvc.get().uri(path).with(token).exchange(), 405, "METHOD_NOT_ALLOWED");
        assertProblem(
                mvc.post()
                        .uri(path)
                        .with(token)
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x")
                        .exchange(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(
                mvc.post()
                        .uri(path)
                        .with(token)
                        .header("Content-Type", "*/*")
                        .content("{}")
                        .exchange(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void otherAnswersAndLargeBodiesHaveTheirOwnCodes() {
        var token = authentication(new CallerAuthentication(BARISTA, Given.TOKEN));
        String path = "/api/shops/demo/connections";
        assertProblem(
                body(mvc.post().uri(path).with(token).accept(MediaType.IMAGE_PNG), "{\"screen\":\"barista\"}")
                        .exchange(),
                406,
                "NOT_ACCEPTABLE");
        assertProblem(
                body(mvc.post().uri(path).with(token), "{\"screen\":\"" + "a".repeat(300_000) + "\"}")
                        .exchange(),
                413,
                "TOO_LARGE");
    }

    @Test
    void foreignHostsAndPagesAreRefused() {
        String path = "/api/shops/demo/connections";
        assertProblem(mvc.post().uri(path).header("Host", "evil.example").exchange(), 421, "FOREIGN_HOST");
        for (String origin : List.of("https://evil.example", "null", "http://localhost:9999")) {
            assertProblem(
                    mvc.post()
                            .uri(path)
                            .header("Host", "localhost:8083")
                            .header("Origin", origin)
                            .exchange(),
                    403,
                    "FOREIGN_ORIGIN");
        }
    }

    @Test
    void awsBeingAwayIs503() {
        Caller manager = Caller.Member.of("m", "", List.of("demo:manager"));
        MvcTestResult result = post("demo", manager, "{\"screen\":\"display\"}");
        assertProblem(result, 503, "UNAVAILABLE");
        assertThat(result).hasHeader("Retry-After", "2");
    }

    /** What the barista's client ids have and nobody else's. */
    private String ownPart() {
        Screen screen = new Screen("demo", "barista", List.of());
        return new ClientIds(new Random(1)).next(BARISTA, screen).split("-", -1)[3];
    }

    private MvcTestResult post(String shop, Caller caller, String body) {
        return body(
                        mvc.post()
                                .uri("/api/shops/" + shop + "/connections")
                                .with(authentication(new CallerAuthentication(caller, Given.TOKEN))),
                        body)
                .exchange();
    }

    private MvcTestResult delete(String clientId, Caller caller) {
        return mvc.delete()
                .uri("/api/shops/demo/connections/" + clientId)
                .with(authentication(new CallerAuthentication(caller, Given.TOKEN)))
                .exchange();
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B body(B request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static void assertProblem(MvcTestResult result, int status, String code) {
        assertThat(result)
                .hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }
}
