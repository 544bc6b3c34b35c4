package dev.serverlesspresso.qrvalidator.pairing;

import static dev.serverlesspresso.qrvalidator.access.Callers.customer;
import static dev.serverlesspresso.qrvalidator.access.Callers.staff;
import static dev.serverlesspresso.qrvalidator.access.Callers.tablet;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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
import dev.serverlesspresso.qrvalidator.device.Credential;
import dev.serverlesspresso.qrvalidator.device.DeviceId;
import dev.serverlesspresso.qrvalidator.device.DeviceKind;
import dev.serverlesspresso.qrvalidator.device.Hash;
import java.net.URI;
import java.util.Optional;
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
    private static final DeviceId DEVICE = new DeviceId("01HZZZZZZZZZZZZZZZZZZZZZZZ");

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
        given(desk.open(DeviceKind.DISPLAY))
                .willReturn(new OpenedPairing(
                        CODE,
                        DeviceKind.DISPLAY,
                        "s3cret",
                        Given.NINE.plusSeconds(600),
                        Given.NINE,
                        URI.create("http://localhost:8080/barista/pair?code=K7PM4X")));
        http.perform(json("/api/pairings", "{}"))
                .andExpect(status().isCreated())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(jsonPath("$.code").value("K7PM4X"))
                .andExpect(jsonPath("$.kind").value("display"))
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
                Given.DEMO,
                DEVICE,
                DeviceKind.DISPLAY,
                new CustomerTokens.Issued("jwt", Given.NINE.plusSeconds(3600)),
                "renewal")));
        http.perform(asyncDispatch(held))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(jsonPath("$.shopId").value("demo"))
                .andExpect(jsonPath("$.deviceId").value(DEVICE.value()))
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
    void managerPairsADevice() throws Exception {
        given(desk.confirm(Given.DEMO, CODE, DeviceKind.DISPLAY, "Left of the door"))
                .willReturn(Outcome.of(new Pairing.Place(Given.DEMO, DEVICE, "Left of the door")));
        http.perform(confirmation("k7pm4x", "{\"name\":\" Left of the door \"}").with(staff("demo:manager")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.deviceId").value(DEVICE.value()))
                .andExpect(jsonPath("$.kind").value("display"))
                .andExpect(jsonPath("$.name").value("Left of the door"))
                .andExpect(jsonPath("$.shopId").value("demo"));
    }

    @Test
    void managerSeesWhatAsksAndPairsATablet() throws Exception {
        given(desk.asking(CODE))
                .willReturn(Optional.of(new Pairing(
                        CODE, DeviceKind.TABLET, Hash.of("s3cret"), Given.NINE.plusSeconds(600), Optional.empty())));
        http.perform(get("/api/shops/demo/pairings/k7pm4x").with(staff("demo:manager")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.code").value("K7PM4X"))
                .andExpect(jsonPath("$.kind").value("tablet"))
                .andExpect(jsonPath("$.expiresAt").value("2026-11-02T09:10:00.000Z"))
                .andExpect(jsonPath("$.secret").doesNotExist());
        given(desk.confirm(Given.DEMO, CODE, DeviceKind.TABLET, "By the machine"))
                .willReturn(Outcome.of(new Pairing.Place(Given.DEMO, DEVICE, "By the machine")));
        http.perform(confirmation("K7PM4X", "{\"name\":\"By the machine\",\"kind\":\"tablet\"}")
                        .with(staff("demo:manager")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.kind").value("tablet"));
    }

    @Test
    void deviceSaysWhatItIs() throws Exception {
        given(desk.open(DeviceKind.TABLET))
                .willReturn(new OpenedPairing(
                        CODE,
                        DeviceKind.TABLET,
                        "s3cret",
                        Given.NINE,
                        Given.NINE,
                        URI.create("http://localhost/pair")));
        http.perform(json("/api/pairings", "{\"kind\":\"tablet\"}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.kind").value("tablet"));
        for (String kind : new String[] {"manager", "TABLET", ""}) {
            http.perform(json("/api/pairings", "{\"kind\":\"" + kind + "\"}")).andExpect(status().isBadRequest());
        }
    }

    @Test
    void codeThatNothingShowsIsNotFound() throws Exception {
        given(desk.asking(any())).willReturn(Optional.empty());
        for (String code : new String[] {"K7PM4X", "O0"}) {
            http.perform(get("/api/shops/demo/pairings/" + code).with(staff("demo:manager")))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("PAIRING_NOT_FOUND"));
        }
    }

    @Test
    void unknownAndTakenCodesAreRefused() throws Exception {
        given(desk.confirm(any(), any(), any(), any())).willReturn(Outcome.refused(ConfirmationRefusal.NOT_FOUND));
        http.perform(confirmation("K7PM4X", "{\"name\":\"Bar\"}").with(staff("demo:manager")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("PAIRING_NOT_FOUND"));
        given(desk.confirm(any(), any(), any(), any())).willReturn(Outcome.refused(ConfirmationRefusal.TAKEN));
        http.perform(confirmation("K7PM4X", "{\"name\":\"Bar\"}").with(staff("demo:manager")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("PAIRING_TAKEN"));
        given(desk.confirm(any(), any(), any(), any())).willReturn(Outcome.refused(ConfirmationRefusal.OTHER_KIND));
        http.perform(confirmation("K7PM4X", "{\"name\":\"Bar\"}").with(staff("demo:manager")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("PAIRING_OF_OTHER_KIND"));
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
            http.perform(get("/api/shops/demo/pairings/K7PM4X").with(staff(group)))
                    .andExpect(status().isForbidden());
        }
        http.perform(confirmation("K7PM4X", "{\"name\":\"Bar\"}").with(customer("demo")))
                .andExpect(status().isForbidden());
        http.perform(confirmation("K7PM4X", "{\"name\":\"Bar\",\"kind\":\"tablet\"}")
                        .with(tablet("demo", DEVICE.value())))
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
