package dev.serverlesspresso.qrvalidator.code;

import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.access.Callers;
import dev.serverlesspresso.qrvalidator.access.WebSlice;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.customer.TokensForTests;
import dev.serverlesspresso.testing.TestClock;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(CodeController.class)
@Import(WebSlice.class)
class CodeControllerTests {

    private static final String PATH = "/api/shops/demo/code";

    private final MockMvc http;

    @MockitoBean
    private CurrentCode currentCode;

    @Autowired
    CodeControllerTests(MockMvc http, CurrentCode currentCode) {
        this.http = http;
        this.currentCode = currentCode;
    }

    @BeforeEach
    void aCodeIsShown() {
        given(currentCode.of(Given.DEMO)).willReturn(Optional.of(shown(false)));
    }

    private static CurrentCode.Shown shown(boolean archived) {
        return new CurrentCode.Shown(
                Given.DEMO,
                archived,
                URI.create("http://localhost:8080/order/demo?code=a.b"),
                new CodeUses(CodeWindow.at(Given.NINE, Duration.ofMinutes(5)), 9, 10),
                Given.NINE.plusMillis(1));
    }

    @Test
    void displayReadsTheCodeAsData() throws Exception {
        http.perform(get(PATH).with(Callers.staff("demo:display")).accept("application/json"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.usesLeft").value(9))
                .andExpect(jsonPath("$.url").value("http://localhost:8080/order/demo?code=a.b"))
                .andExpect(jsonPath("$.expiresAt").value("2026-11-02T09:05:00.000Z"))
                .andExpect(jsonPath("$.serverTime").value("2026-11-02T09:00:00.001Z"));
    }

    @Test
    void managerReadsTheCodeAsPictures() throws Exception {
        http.perform(get(PATH).with(Callers.staff("demo:manager")).accept("image/svg+xml"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/svg+xml"))
                .andExpect(header().string("ETag", "\"1793610000-300-svg\""))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        http.perform(get(PATH).with(Callers.staff("demo:manager")).accept("image/png"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/png"));
    }

    @Test
    void pictureOfTheSameWindowIsNotSentAgain() throws Exception {
        http.perform(get(PATH)
                        .with(Callers.staff("demo:display"))
                        .accept("image/svg+xml")
                        .header("If-None-Match", "\"1793610000-300-svg\""))
                .andExpect(status().isNotModified());
    }

    @Test
    void withoutATokenItIsUnauthorized() throws Exception {
        http.perform(get(PATH))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.code").value("UNAUTHORIZED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo:barista", "tokyo:manager", "tokyo:display", "demo", "other"})
    void otherRolesAndOtherShopsAreForbidden(String group) throws Exception {
        http.perform(get(PATH).with(Callers.staff(group)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("FORBIDDEN"));
    }

    @Test
    void customersAreForbidden() throws Exception {
        http.perform(get(PATH).with(Callers.customer("demo"))).andExpect(status().isForbidden());
    }

    @Test
    void realCustomerTokensAreKnownAndOldOrForgedOnesAreNot() throws Exception {
        CustomerId customer = new CustomerId("customer-0001");
        String good = TokensForTests.tokens(Clock.systemUTC())
                .issue(Given.DEMO, customer, "order-000001")
                .token();
        String old = TokensForTests.tokens(new TestClock(Instant.EPOCH))
                .issue(Given.DEMO, customer, "order-000001")
                .token();
        http.perform(get(PATH).header("Authorization", "Bearer " + good)).andExpect(status().isForbidden());
        http.perform(get(PATH).header("Authorization", "Bearer " + old)).andExpect(status().isUnauthorized());
        http.perform(get(PATH).header("Authorization", "Bearer " + good.substring(0, good.lastIndexOf('.')) + ".AAAA"))
                .andExpect(status().isUnauthorized());
        http.perform(get(PATH).header("Authorization", "Bearer nonsense"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("UNAUTHORIZED"));
    }

    @Test
    void shopThatIsClosedForGoodHasNoCode() throws Exception {
        given(currentCode.of(Given.DEMO)).willReturn(Optional.of(shown(true)));
        http.perform(get("/api/shops/demo/code").with(Callers.staff("demo:display")))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.code").value("SHOP_ARCHIVED"));
    }

    @Test
    void shopThatIsNotThereIsNotFound() throws Exception {
        http.perform(get("/api/shops/gone/code").with(Callers.staff("gone:display")))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.code").value("SHOP_NOT_FOUND"));
    }

    @Test
    void otherMethodsAreNotAllowed() throws Exception {
        http.perform(delete(PATH).with(Callers.staff("demo:manager")))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(jsonPath("$.code").value("METHOD_NOT_ALLOWED"));
    }

    @Test
    void awsBeingAwayIsToldAsRetryLater() throws Exception {
        given(currentCode.of(Given.DEMO)).willThrow(new Unavailable("secret inside"));
        http.perform(get(PATH).with(Callers.staff("demo:display")))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "2"))
                .andExpect(jsonPath("$.detail").value("Try again in a moment."));
    }

    @Test
    void failureSaysNothingOfTheInside() throws Exception {
        given(currentCode.of(Given.DEMO)).willThrow(new IllegalStateException("secret inside"));
        http.perform(get(PATH).with(Callers.staff("demo:display")))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("INTERNAL"))
                .andExpect(content()
                        .string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("secret inside"))));
    }
}
