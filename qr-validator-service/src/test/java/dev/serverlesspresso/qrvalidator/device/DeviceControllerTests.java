package dev.serverlesspresso.qrvalidator.device;

import static dev.serverlesspresso.qrvalidator.access.Callers.customer;
import static dev.serverlesspresso.qrvalidator.access.Callers.display;
import static dev.serverlesspresso.qrvalidator.access.Callers.staff;
import static dev.serverlesspresso.qrvalidator.access.Callers.tablet;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.access.WebSlice;
import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebMvcTest(DeviceController.class)
@Import(WebSlice.class)
class DeviceControllerTests {

    private static final DeviceId DISPLAY = new DeviceId("01HZZZZZZZZZZZZZZZZZZZZZZZ");

    private final MockMvc http;

    @MockitoBean
    private DeviceDesk desk;

    @Autowired
    DeviceControllerTests(MockMvc http, DeviceDesk desk) {
        this.http = http;
        this.desk = desk;
    }

    @Test
    void renewalGivesTheNextTokens() throws Exception {
        given(desk.renew("mine"))
                .willReturn(Optional.of(new Credential(
                        Given.DEMO,
                        DISPLAY,
                        DeviceKind.DISPLAY,
                        new CustomerTokens.Issued("jwt", Given.NINE.plusSeconds(3600)),
                        "next")));
        http.perform(renewal("{\"renewalToken\":\"mine\"}"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(jsonPath("$.accessToken").value("jwt"))
                .andExpect(jsonPath("$.renewalToken").value("next"))
                .andExpect(jsonPath("$.shopId").value("demo"))
                .andExpect(jsonPath("$.deviceId").value(DISPLAY.value()))
                .andExpect(jsonPath("$.expiresAt").value("2026-11-02T10:00:00.000Z"));
    }

    @Test
    void tokenThatIsNoGoodIsUnauthorized() throws Exception {
        given(desk.renew(any())).willReturn(Optional.empty());
        for (String body : new String[] {"{}", "{\"renewalToken\":\"revoked\"}"}) {
            http.perform(renewal(body))
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.code").value("DEVICE_NOT_PAIRED"));
        }
    }

    @Test
    void managerSeesAndRevokesDevices() throws Exception {
        given(desk.of(Given.DEMO))
                .willReturn(List.of(Device.paired(
                        Given.DEMO, DISPLAY, DeviceKind.TABLET, "Bar", Given.NINE, Given.NINE.plusSeconds(600))));
        http.perform(get("/api/shops/demo/devices").with(staff("demo:manager")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.devices[0].deviceId").value(DISPLAY.value()))
                .andExpect(jsonPath("$.devices[0].kind").value("tablet"))
                .andExpect(jsonPath("$.devices[0].name").value("Bar"))
                .andExpect(jsonPath("$.devices[0].pairedAt").value("2026-11-02T09:00:00.000Z"))
                .andExpect(jsonPath("$.devices[0].renewedAt").value("2026-11-02T09:00:00.000Z"));
        http.perform(delete("/api/shops/demo/devices/" + DISPLAY).with(staff("demo:manager")))
                .andExpect(status().isNoContent());
        http.perform(delete("/api/shops/demo/devices/unknown").with(staff("demo:manager")))
                .andExpect(status().isNoContent());
        verify(desk).revoke(Given.DEMO, DISPLAY);
    }

    @Test
    void nobodyElseDoes() throws Exception {
        for (String group : new String[] {"demo:barista", "demo:display", "tokyo:manager"}) {
            http.perform(get("/api/shops/demo/devices").with(staff(group))).andExpect(status().isForbidden());
            http.perform(delete("/api/shops/demo/devices/" + DISPLAY).with(staff(group)))
                    .andExpect(status().isForbidden());
        }
        for (RequestPostProcessor device :
                List.of(tablet("demo", "01HZZZZZZZZZZZZZZZZZZZZZZZ"), display("demo", DISPLAY.value()))) {
            http.perform(get("/api/shops/demo/devices").with(device)).andExpect(status().isForbidden());
            http.perform(delete("/api/shops/demo/devices/" + DISPLAY).with(device))
                    .andExpect(status().isForbidden());
        }
        http.perform(delete("/api/shops/demo/devices/" + DISPLAY).with(customer("demo")))
                .andExpect(status().isForbidden());
        http.perform(get("/api/shops/demo/devices")).andExpect(status().isUnauthorized());
        verify(desk, never()).revoke(any(), any());
    }

    @Test
    void displayLearnsWhetherItIsStillPaired() throws Exception {
        given(desk.isPaired(Given.DEMO, DISPLAY)).willReturn(true);
        http.perform(get("/api/devices/self").with(display("demo", DISPLAY.value())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.shopId").value("demo"))
                .andExpect(jsonPath("$.deviceId").value(DISPLAY.value()));
        given(desk.isPaired(Given.DEMO, DISPLAY)).willReturn(false);
        http.perform(get("/api/devices/self").with(display("demo", DISPLAY.value())))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("DEVICE_NOT_PAIRED"));
        http.perform(get("/api/devices/self").with(staff("demo:display"))).andExpect(status().isForbidden());
        http.perform(get("/api/devices/self").with(customer("demo"))).andExpect(status().isForbidden());
        http.perform(get("/api/devices/self")).andExpect(status().isUnauthorized());
    }

    private static MockHttpServletRequestBuilder renewal(String body) {
        return post("/api/devices/token").contentType("application/json").content(body);
    }
}
