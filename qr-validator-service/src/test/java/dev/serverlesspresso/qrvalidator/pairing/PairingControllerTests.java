package dev.serverlesspresso.qrvalidator.pairing;

import static dev.serverlesspresso.qrvalidator.access.Callers.customer;
import static dev.serverlesspresso.qrvalidator.access.Callers.staff;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.access.WebSlice;
import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import dev.serverlesspresso.qrvalidator.display.Credential;
import dev.serverlesspresso.qrvalidator.display.DisplayId;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebMvcTest({PairingController.class, ConfirmationController.class})
@Import(WebSlice.class)
class PairingControllerTests {

    private static final PairingCode CODE = new PairingCode("K7PM4X");
    private static final DisplayId DISPLAY = new DisplayId("01HZZZZZZZZZZZZZZZZZZZZZZZ");

    private final MockMvc http;

    @MockitoBean
    private PairingDesk desk;

    @MockitoBean
    private HeldClaims claims;

    @Autowired
    PairingControllerTests(MockMvc http, PairingDesk desk, HeldClaims claims) {
        this.http = http;
        this.desk = desk;
        this.claims = claims;
    }

    @Test
    void anybodyGetsACodeAndTheAddressThatConfirmsIt() throws Exception {
        given(desk.open())
                .willReturn(new OpenedPairing(
                        CODE,
                        "s3cret",
                        Given.NINE.plusSeconds(600),
                        Given.NINE,
                        URI.create("http://localhost:8080/barista/pair?code=K7PM4X")));
        http.perform(json("/api/pairings", "{}"))
                .andExpect(status().isCreated())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(jsonPath("$.code").value("K7PM4X"))
                .andExpect(jsonPath("$.secret").value("s3cret"))
                .andExpect(jsonPath("$.expiresAt").value("2026-11-02T09:10:00.000Z"))
                .andExpect(jsonPath("$.serverTime").value("2026-11-02T09:00:00.000Z"))
                .andExpect(jsonPath("$.confirmUrl").value("http://localhost:8080/barista/pair?code=K7PM4X"));
        http.perform(json("/api/pairings", "{\"shop\":\"demo\"}")).andExpect(status().isBadRequest());
    }

    @Test
    void claimIsHeldWithoutAThreadAndAnsweredLater() throws Exception {
        CompletableFuture<Outcome<Credential, ClaimRefusal>> later = new CompletableFuture<>();
        given(claims.claim(CODE, "s3cret")).willReturn(later);
        MvcResult held = http.perform(claimOf("K7PM4X"))
                .andExpect(request().asyncStarted())
                .andReturn();
        later.complete(Outcome.of(new Credential(
                Given.DEMO, DISPLAY, new CustomerTokens.Issued("jwt", Given.NINE.plusSeconds(3600)), "renewal")));
        http.perform(asyncDispatch(held))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(jsonPath("$.shopId").value("demo"))
                .andExpect(jsonPath("$.displayId").value(DISPLAY.value()))
                .andExpect(jsonPath("$.accessToken").value("jwt"))
                .andExpect(jsonPath("$.renewalToken").value("renewal"))
                .andExpect(jsonPath("$.expiresAt").value("2026-11-02T10:00:00.000Z"))
                .andExpect(jsonPath("$.serverTime").value("2026-11-02T09:00:00.000Z"));
    }

    @Test
    void otherEndsOfAClaimHaveTheirStatus() throws Exception {
        refused(ClaimRefusal.notConfirmed(Given.NINE.plusSeconds(600)))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.expiresAt").value("2026-11-02T09:10:00.000Z"));
        refused(ClaimRefusal.EXPIRED)
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.code").value("PAIRING_EXPIRED"));
        refused(ClaimRefusal.WRONG_SECRET)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("FORBIDDEN"));
        refused(ClaimRefusal.TOO_MANY)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(jsonPath("$.code").value("TOO_MANY_PAIRINGS"));
    }

    @Test
    void textThatIsNoCodeIsGoneAndAFailureIsAProblem() throws Exception {
        http.perform(claimOf("O0O0O0")).andExpect(status().isGone());
        given(claims.claim(any(), any())).willReturn(CompletableFuture.failedFuture(new Unavailable("away")));
        http.perform(asyncDispatch(http.perform(claimOf("K7PM4X")).andReturn()))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"));
    }

    @Test
    void managerPairsADisplay() throws Exception {
        given(desk.confirm(Given.DEMO, CODE, "Left of the door"))
                .willReturn(Outcome.of(new Pairing.Place(Given.DEMO, DISPLAY, "Left of the door")));
        http.perform(confirmation("k7pm4x", "{\"name\":\" Left of the door \"}").with(staff("demo:manager")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.displayId").value(DISPLAY.value()))
                .andExpect(jsonPath("$.name").value("Left of the door"))
                .andExpect(jsonPath("$.shopId").value("demo"));
    }

    @Test
    void unknownAndTakenCodesAreRefused() throws Exception {
        given(desk.confirm(any(), any(), any())).willReturn(Outcome.refused(ConfirmationRefusal.NOT_FOUND));
        http.perform(confirmation("K7PM4X", "{\"name\":\"Bar\"}").with(staff("demo:manager")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("PAIRING_NOT_FOUND"));
        given(desk.confirm(any(), any(), any())).willReturn(Outcome.refused(ConfirmationRefusal.TAKEN));
        http.perform(confirmation("K7PM4X", "{\"name\":\"Bar\"}").with(staff("demo:manager")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("PAIRING_TAKEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":\"  \"}", "{\"name\":\"a\\u0007b\"}", "{\"name\":\"Bar\",\"more\":1}"})
    void nameMustBeOne(String body) throws Exception {
        http.perform(confirmation("K7PM4X", body).with(staff("demo:manager")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("MALFORMED"));
    }

    @Test
    void onlyAManagerOfTheShopConfirms() throws Exception {
        http.perform(confirmation("K7PM4X", "{\"name\":\"Bar\"}")).andExpect(status().isUnauthorized());
        for (String group : new String[] {"demo:barista", "demo:display", "tokyo:manager"}) {
            http.perform(confirmation("K7PM4X", "{\"name\":\"Bar\"}").with(staff(group)))
                    .andExpect(status().isForbidden());
        }
        http.perform(confirmation("K7PM4X", "{\"name\":\"Bar\"}").with(customer("demo")))
                .andExpect(status().isForbidden());
    }

    private ResultActions refused(ClaimRefusal refusal) throws Exception {
        given(claims.claim(CODE, "s3cret")).willReturn(CompletableFuture.completedFuture(Outcome.refused(refusal)));
        return http.perform(asyncDispatch(http.perform(claimOf("K7PM4X")).andReturn()));
    }

    private static MockHttpServletRequestBuilder claimOf(String code) {
        return json("/api/pairings/" + code + "/claim", "{\"secret\":\"s3cret\"}");
    }

    private static MockHttpServletRequestBuilder confirmation(String code, String body) {
        return json("/api/shops/demo/pairings/" + code, body);
    }

    private static MockHttpServletRequestBuilder json(String path, String body) {
        return post(path).contentType("application/json").content(body);
    }
}
