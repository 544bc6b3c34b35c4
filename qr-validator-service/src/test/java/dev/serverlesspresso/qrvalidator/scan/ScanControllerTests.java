package dev.serverlesspresso.qrvalidator.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.serverlesspresso.kit.access.LinkCode;
import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.access.AddressBound;
import dev.serverlesspresso.qrvalidator.access.WebSlice;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import dev.serverlesspresso.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebMvcTest(ScanController.class)
@Import(WebSlice.class)
class ScanControllerTests {

    private final MockMvc http;

    @MockitoBean
    private ScanDesk desk;

    @MockitoBean
    private LinkDesk links;

    @Autowired
    ScanControllerTests(MockMvc http, ScanDesk desk, LinkDesk links) {
        this.http = http;
        this.desk = desk;
        this.links = links;
    }

    @Test
    void codeOfAnOrderOfTheCounterLeadsToThatOrder() throws Exception {
        LinkCode code = new LinkCode("K7QM4XPT9RWD2HJN");
        given(links.follow(Given.DEMO, code))
                .willReturn(Outcome.of(new FoundOrder(
                        Given.DEMO,
                        "order-000001",
                        new CustomerId("order-000001"),
                        new CustomerTokens.Issued("jwt", Given.NINE.plusSeconds(60)))));
        http.perform(scanOf("{\"token\":\"k7qm-4xpt-9rwd-2hjn\"}"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.orderId").value("order-000001"))
                .andExpect(jsonPath("$.customerToken").value("jwt"));
        verifyNoInteractions(desk);
    }

    @Test
    void codeOfAnOrderThatIsOverIsGone() throws Exception {
        given(links.follow(any(), any()))
                .willReturn(Outcome.refused(ScanRefusal.because(ScanRefusal.Reason.CODE_EXPIRED)));
        http.perform(scanOf("{\"token\":\"K7QM4XPT9RWD2HJN\"}"))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.code").value("CODE_EXPIRED"));
    }

    @Test
    void acceptedScanGivesOrderAndToken() throws Exception {
        Scan scan = new Scan(
                Given.DEMO,
                CodeWindow.at(Given.NINE, Duration.ofMinutes(5)),
                new CustomerId("customer-0001"),
                "network",
                "order-000001",
                Given.NINE,
                LocalDate.parse("2026-11-02"));
        given(desk.present(Given.DEMO, "abc", Optional.of("mine"), "127.0.0.1"))
                .willReturn(Outcome.of(
                        new AcceptedScan(scan, new CustomerTokens.Issued("jwt", Given.NINE.plusSeconds(60)), false)));
        http.perform(scanOf("{\"token\":\"abc\"}").header("Authorization", "Bearer mine"))
                .andExpect(status().isAccepted())
                .andExpect(header().string("Cache-Control", org.hamcrest.Matchers.containsString("no-store")))
                .andExpect(jsonPath("$.orderId").value("order-000001"))
                .andExpect(jsonPath("$.customerId").value("customer-0001"))
                .andExpect(jsonPath("$.customerToken").value("jwt"))
                .andExpect(jsonPath("$.shopId").value("demo"))
                .andExpect(jsonPath("$.expiresAt").value("2026-11-02T09:01:00.000Z"));
    }

    @Test
    void usedUpCodeIsGoneAndSaysWhenTheNextComes() throws Exception {
        refuse(ScanRefusal.until(Given.NINE.plusSeconds(300), ScanRefusal.Reason.CODE_USED_UP));
        http.perform(scanOf("{\"token\":\"abc\"}"))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.type").value("/problems/code-used-up"))
                .andExpect(jsonPath("$.reason").value("CODE_USED_UP"))
                .andExpect(jsonPath("$.nextCodeAt").value("2026-11-02T09:05:00.000Z"));
    }

    @Test
    void expiredCodeIsGone() throws Exception {
        refuse(ScanRefusal.because(ScanRefusal.Reason.CODE_EXPIRED));
        http.perform(scanOf("{\"token\":\"abc\"}"))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.code").value("CODE_EXPIRED"));
    }

    @Test
    void closedShopIsAConflictThatSpendsNothing() throws Exception {
        refuse(ScanRefusal.because(ScanRefusal.Reason.SHOP_CLOSED));
        http.perform(scanOf("{\"token\":\"abc\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("SHOP_CLOSED"));
    }

    @Test
    void shopThatIsClosedForGoodIsGone() throws Exception {
        refuse(ScanRefusal.because(ScanRefusal.Reason.SHOP_ARCHIVED));
        http.perform(scanOf("{\"token\":\"abc\"}"))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.code").value("SHOP_ARCHIVED"));
    }

    @Test
    void networkThatHasTakenItsShareWaitsForTheNextCode() throws Exception {
        refuse(ScanRefusal.until(Given.NINE.plusSeconds(300), ScanRefusal.Reason.ADDRESS_USED_UP));
        http.perform(scanOf("{\"token\":\"abc\"}"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "300"))
                .andExpect(jsonPath("$.code").value("TOO_MANY_SCANS"))
                .andExpect(jsonPath("$.nextCodeAt").value("2026-11-02T09:05:00.000Z"));
    }

    @Test
    void whoComesToACrowdWaitsForAMomentAndForNoCode() throws Exception {
        refuse(ScanRefusal.until(Given.NINE.plusSeconds(20), ScanRefusal.Reason.CROWDED));
        http.perform(scanOf("{\"token\":\"abc\"}"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "20"))
                .andExpect(jsonPath("$.code").value("TOO_MANY_SCANS"))
                .andExpect(jsonPath("$.nextCodeAt").doesNotExist());
    }

    @Test
    void unknownShopIsNotFound() throws Exception {
        refuse(ScanRefusal.because(ScanRefusal.Reason.SHOP_NOT_FOUND));
        http.perform(scanOf("{\"token\":\"abc\"}"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("SHOP_NOT_FOUND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"token\":\"abc\",\"more\":1}", "", "null"})
    void bodyOfAnotherShapeIsMalformed(String body) throws Exception {
        http.perform(scanOf(body))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("MALFORMED"));
    }

    @Test
    void missingTokenIsMalformed() throws Exception {
        http.perform(scanOf("{}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("CODE_MALFORMED"));
    }

    @Test
    void otherMethodsAndOtherMediaTypesAreRefused() throws Exception {
        http.perform(get("/api/shops/demo/scans")).andExpect(status().isMethodNotAllowed());
        http.perform(post("/api/shops/demo/scans").contentType("text/plain").content("abc"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void addressIsBoundedForAMinute() {
        TestClock clock = new TestClock(Given.NINE.plusSeconds(10));
        AddressBound bound = new AddressBound(clock, 2);
        assertThat(bound.exceededBy("192.0.2.1")).isFalse();
        assertThat(bound.exceededBy("192.0.2.1")).isFalse();
        assertThat(bound.exceededBy("192.0.2.1")).isTrue();
        assertThat(bound.exceededBy("192.0.2.2")).isFalse();
        assertThat(bound.secondsUntilNext()).isEqualTo(50);
        clock.advance(Duration.ofSeconds(50));
        assertThat(bound.exceededBy("192.0.2.1")).isFalse();
    }

    private void refuse(ScanRefusal refusal) {
        given(desk.present(any(), any(), any(), any())).willReturn(Outcome.refused(refusal));
    }

    private static MockHttpServletRequestBuilder scanOf(String body) {
        return post("/api/shops/demo/scans").contentType("application/json").content(body);
    }
}
