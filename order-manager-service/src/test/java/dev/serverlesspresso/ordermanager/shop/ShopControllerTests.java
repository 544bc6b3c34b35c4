package dev.serverlesspresso.ordermanager.shop;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.access.Callers;
import dev.serverlesspresso.ordermanager.access.WebSlice;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebMvcTest(ShopController.class)
@Import(WebSlice.class)
class ShopControllerTests {

    private static final String SHOP = "/api/shops/demo";
    private static final String MENU = "{\"menu\":[]}";

    private final MockMvc http;

    @MockitoBean
    private Shops shops;

    @MockitoBean
    private ShopDesk desk;

    @MockitoBean
    private NewOrderWaits waits;

    @MockitoBean
    private Slots slots;

    @Autowired
    ShopControllerTests(MockMvc http, Shops shops, ShopDesk desk, NewOrderWaits waits, Slots slots) {
        this.http = http;
        this.shops = shops;
        this.desk = desk;
        this.waits = waits;
        this.slots = slots;
    }

    @BeforeEach
    void aShop() {
        given(waits.newOrder(Given.DEMO)).willReturn(Given.forecast().newOrder());
        given(slots.of(Given.DEMO)).willReturn(Slots.Taken.none());
        given(shops.find(Given.DEMO)).willReturn(Optional.of(Given.shop()));
        given(desk.change(eq(Given.DEMO), eq(1L), any())).willReturn(Outcome.of(Given.shop()));
    }

    @Test
    void whoMayReadTheShopMayAskForItsHeadAlone() throws Exception {
        http.perform(head(SHOP)).andExpect(status().isOk());
    }

    @Test
    void everybodyMayReadAShop() throws Exception {
        http.perform(get(SHOP))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(jsonPath("$.shopId").value("demo"))
                .andExpect(jsonPath("$.menu[1].options[0].values[1].id").value("oat"))
                .andExpect(jsonPath("$.finishWithinSeconds").value(300))
                .andExpect(jsonPath("$.readyForSeconds").value(600))
                .andExpect(jsonPath("$.ordersPerCustomerPerDay").doesNotExist())
                .andExpect(jsonPath("$.choosingShare").value(80))
                .andExpect(jsonPath("$.scansPerAddress").doesNotExist())
                .andExpect(jsonPath("$.expectedWait.fromSeconds").value(160))
                .andExpect(jsonPath("$.expectedWait.toSeconds").value(300))
                .andExpect(jsonPath("$.serverTime").value("2026-11-02T09:00:00.000Z"));
        http.perform(get(SHOP).header("If-None-Match", "\"1\"")).andExpect(status().isNotModified());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everybodyMayReadWhetherThereIsRoom(boolean full) throws Exception {
        given(slots.of(Given.DEMO)).willReturn(new Slots.Taken(full ? 20 : 19, 0, 20, 16));
        http.perform(get(SHOP)).andExpect(jsonPath("$.full").value(full));
        http.perform(settings("{\"capacity\":5}").with(Callers.staff("demo:manager")))
                .andExpect(jsonPath("$.full").doesNotExist());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/shops/gone", "/api/shops/UPPER"})
    void shopThatIsNotThereIsNotFound(String path) throws Exception {
        http.perform(get(path))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("SHOP_NOT_FOUND"));
    }

    @Test
    void managerChangesWhatABaristaMayOnlyOpenAndClose() throws Exception {
        http.perform(settings("{\"capacity\":5}").with(Callers.staff("demo:manager")))
                .andExpect(status().isOk());
        http.perform(settings("{\"open\":false}").with(Callers.staff("demo:barista")))
                .andExpect(status().isOk());
        http.perform(settings("{\"open\":false}").with(Callers.tablet("demo"))).andExpect(status().isOk());
        http.perform(settings("{\"capacity\":5}").with(Callers.tablet("demo", "Mika")))
                .andExpect(status().isForbidden());
        http.perform(settings("{\"open\":false}").with(Callers.tablet("tokyo"))).andExpect(status().isForbidden());
        http.perform(settings("{\"capacity\":5}").with(Callers.staff("demo:barista")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("FORBIDDEN"));
    }

    @Test
    void changeNeedsTheVersionThatWasSeen() throws Exception {
        http.perform(patch(SHOP)
                        .contentType("application/json")
                        .content("{\"open\":true}")
                        .with(Callers.staff("demo:barista")))
                .andExpect(status().isPreconditionRequired())
                .andExpect(jsonPath("$.code").value("PRECONDITION_REQUIRED"));
        given(desk.change(any(), anyLong(), any())).willReturn(Outcome.refused(ShopRefusal.STALE));
        http.perform(settings("{\"open\":true}").with(Callers.staff("demo:barista")))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.code").value("SHOP_CHANGED_MEANWHILE"));
    }

    @Test
    void settingThatNoShopCanHaveNamesItsField() throws Exception {
        given(desk.change(any(), anyLong(), any()))
                .willReturn(Outcome.refused(ShopRefusal.of(new InvalidSetting("capacity", "is bad"))));
        http.perform(settings("{\"capacity\":0}").with(Callers.staff("demo:manager")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.field").value("capacity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{", "\"x\"", MENU})
    void settingsOfAnotherShapeAreMalformed(String body) throws Exception {
        http.perform(settings(body).with(Callers.staff("demo:manager")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("MALFORMED"));
    }

    @Test
    void menuIsForTheManager() throws Exception {
        http.perform(menu().with(Callers.staff("demo:manager"))).andExpect(status().isOk());
        http.perform(menu().with(Callers.staff("demo:barista"))).andExpect(status().isForbidden());
        http.perform(menu().with(Callers.tablet("demo", "Mika"))).andExpect(status().isForbidden());
        http.perform(menu().with(Callers.staff("tokyo:manager"))).andExpect(status().isForbidden());
        http.perform(menu().with(Callers.customer("demo"))).andExpect(status().isForbidden());
        http.perform(menu()).andExpect(status().isUnauthorized());
    }

    @Test
    void baristaMarksADrinkSoldOut() throws Exception {
        given(desk.offer(Given.DEMO, 1, "mocha", false)).willReturn(Outcome.of(Given.shop()));
        given(desk.offer(Given.DEMO, 1, "tea", false)).willReturn(Outcome.refused(ShopRefusal.NO_SUCH_DRINK));
        for (String role : new String[] {"demo:barista", "demo:manager"}) {
            http.perform(soldOut("mocha", "{\"available\":false}").with(Callers.staff(role)))
                    .andExpect(status().isOk())
                    .andExpect(header().string("ETag", "\"1\""));
        }
        http.perform(soldOut("tea", "{\"available\":false}").with(Callers.staff("demo:barista")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("DRINK_NOT_FOUND"));
        http.perform(put(SHOP + "/menu/mocha/availability")
                        .contentType("application/json")
                        .content("{\"available\":false}")
                        .with(Callers.staff("demo:barista")))
                .andExpect(status().isPreconditionRequired());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"available\":null}", "{\"available\":\"maybe\"}", "{\"available\":true,\"x\":1}"})
    void availabilityOfAnotherShapeIsMalformed(String body) throws Exception {
        http.perform(soldOut("mocha", body).with(Callers.staff("demo:barista")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("MALFORMED"));
    }

    @Test
    void availabilityIsForBaristasOfTheShop() throws Exception {
        String body = "{\"available\":false}";
        http.perform(soldOut("mocha", body)).andExpect(status().isUnauthorized());
        http.perform(soldOut("mocha", body).with(Callers.customer("demo"))).andExpect(status().isForbidden());
        http.perform(soldOut("mocha", body).with(Callers.staff("demo:display"))).andExpect(status().isForbidden());
        http.perform(soldOut("mocha", body).with(Callers.staff("tokyo:manager")))
                .andExpect(status().isForbidden());
    }

    @Test
    void changesNeedATokenOfThisShop() throws Exception {
        http.perform(settings("{\"open\":true}")).andExpect(status().isUnauthorized());
        http.perform(settings("{\"open\":true}").with(Callers.staff("tokyo:manager")))
                .andExpect(status().isForbidden());
        http.perform(settings("{\"open\":true}").with(Callers.staff("demo:display")))
                .andExpect(status().isForbidden());
        http.perform(settings("{\"open\":true}").with(Callers.customer("demo"))).andExpect(status().isForbidden());
    }

    @Test
    void operatorChangesEveryShopButMarksNoDrinkSoldOut() throws Exception {
        given(desk.change(eq(Given.DEMO), eq(1L), any())).willReturn(Outcome.of(Given.shop()));
        http.perform(settings("{\"capacity\":5}").with(Callers.staff("*:operator")))
                .andExpect(status().isOk());
        http.perform(menu().with(Callers.staff("*:operator"))).andExpect(status().isOk());
        http.perform(soldOut("mocha", "{\"available\":false}").with(Callers.staff("*:operator")))
                .andExpect(status().isForbidden());
        http.perform(settings("{\"capacity\":5}").with(Callers.staff("demo:operator")))
                .andExpect(status().isForbidden());
    }

    @Test
    void shopThatIsClosedForGoodIsGone() throws Exception {
        given(desk.change(any(), anyLong(), any())).willReturn(Outcome.refused(ShopRefusal.ARCHIVED));
        http.perform(settings("{\"open\":true}").with(Callers.staff("demo:manager")))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.code").value("SHOP_ARCHIVED"));
    }

    @Test
    void otherMethodsAreNotAllowed() throws Exception {
        http.perform(put(SHOP).with(Callers.staff("demo:manager"))).andExpect(status().isMethodNotAllowed());
    }

    private static MockHttpServletRequestBuilder settings(String body) {
        return patch(SHOP)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .content(body);
    }

    private static MockHttpServletRequestBuilder soldOut(String drink, String body) {
        return put(SHOP + "/menu/" + drink + "/availability")
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .content(body);
    }

    private static MockHttpServletRequestBuilder menu() {
        return put(SHOP + "/menu")
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .content(MENU);
    }
}
