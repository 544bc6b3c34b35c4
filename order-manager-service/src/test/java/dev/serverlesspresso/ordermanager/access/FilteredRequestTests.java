package dev.serverlesspresso.ordermanager.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RestController;

/** What this service answers before it asks who calls; without a token everything else is 401. */
@WebMvcTest(
        value = FilteredRequestTests.NoRoutes.class,
        properties = "serverlesspresso.staff.issuer=http://localhost:1")
@Import({WebSlice.class, FilteredRequestTests.NoRoutes.class})
class FilteredRequestTests {

    private static final String PATH = "/api/shops/demo/orders/order-000001/journey";

    private final MockMvcTester mvc;

    FilteredRequestTests(@Autowired MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @RestController
    static class NoRoutes {}

    @Test
    void ownPagesAndToolsAreAskedWhoTheyAre() {
        assertProblem(mvc.post().uri(PATH).exchange(), 401, "UNAUTHORIZED");
        assertProblem(
                mvc.post()
                        .uri(PATH)
                        .header("Host", "localhost:8080")
                        .header("Origin", "http://localhost:8080")
                        .exchange(),
                401,
                "UNAUTHORIZED");
    }

    @Test
    void foreignHostsAndPagesAreRefused() {
        assertProblem(mvc.get().uri(PATH).header("Host", "evil.example").exchange(), 421, "FOREIGN_HOST");
        for (String origin : List.of("https://evil.example", "null", "http://localhost:9999")) {
            assertProblem(
                    mvc.post()
                            .uri(PATH)
                            .header("Host", "localhost:8080")
                            .header("Origin", origin)
                            .exchange(),
                    403,
                    "FOREIGN_ORIGIN");
        }
        assertProblem(
                mvc.get()
                        .uri(PATH)
                        .header("Host", "localhost:8080")
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Sec-Fetch-Mode", "no-cors")
                        .exchange(),
                403,
                "FOREIGN_ORIGIN");
    }

    @Test
    void bodiesAreBoundedAndOfOneMediaType() {
        assertProblem(
                mvc.post()
                        .uri(PATH)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new byte[300_000])
                        .exchange(),
                413,
                "TOO_LARGE");
        assertProblem(
                mvc.post().uri(PATH).header("Content-Type", "*/*").content("{}").exchange(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    /** Nothing listens where the properties of this test say that sign-in is. */
    @Test
    void tokenWhileItsIssuerIsAwayIs503() {
        String ofSignIn = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwOi8vbG9jYWxob3N0OjEifQ.AAAA";
        MvcTestResult result = mvc.get()
                .uri(PATH)
                .header("Authorization", "Bearer " + ofSignIn)
                .exchange();
        assertProblem(result, 503, "UNAVAILABLE");
        assertThat(result).hasHeader("Retry-After", "2");
    }

    @Test
    void everyAnswerHasTheFullSetOfHeaders() {
        assertThat(mvc.get().uri(PATH).exchange())
                .hasHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'")
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
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
