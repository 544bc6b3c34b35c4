package dev.serverlesspresso.ordermanager.order;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.access.Callers;
import dev.serverlesspresso.ordermanager.access.WebSlice;
import dev.serverlesspresso.ordermanager.shop.Shops;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(DayOrdersController.class)
@Import(WebSlice.class)
class DayOrdersControllerTests {

    private static final String DAY = "/api/shops/demo/orders?day=2026-11-02";
    private static final Orders.ShopDay SHOP_DAY =
            Orders.ShopDay.of(LocalDate.parse("2026-11-02"), ZoneId.of("Europe/Berlin"));
    private static final BoardCursor CURSOR = new BoardCursor(BoardCursor.Part.DONE, Optional.empty());

    private final MockMvc http;

    @MockitoBean
    private Shops shops;

    @MockitoBean
    private Orders orders;

    @Autowired
    DayOrdersControllerTests(MockMvc http, Shops shops, Orders orders) {
        this.http = http;
        this.shops = shops;
        this.orders = orders;
    }

    @BeforeEach
    void aDay() {
        given(shops.find(Given.DEMO)).willReturn(Optional.of(Given.shop()));
        given(orders.ofDay(eq(Given.DEMO), eq(SHOP_DAY), anyInt(), any()))
                .willReturn(page(Optional.empty(), Given.order(OrderState.MAKING, 3, "staff-0001")));
    }

    @Test
    void ordersOfADayAreToldPageByPageWithNothingOfTheCustomer() throws Exception {
        given(orders.ofDay(Given.DEMO, SHOP_DAY, 1, Optional.empty()))
                .willReturn(page(Optional.of(CURSOR), Given.order(OrderState.MAKING, 3, "staff-0001")));
        http.perform(get(DAY + "&limit=1").with(Callers.staff("demo:barista")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.orders.length()").value(1))
                .andExpect(jsonPath("$.orders[0].number").value(42))
                .andExpect(jsonPath("$.orders[0].claimedBy.name").value("Aiko"))
                .andExpect(jsonPath("$.orders[0].customerId").doesNotExist())
                .andExpect(jsonPath("$.next").value(CURSOR.text()))
                .andExpect(jsonPath("$.serverTime").value("2026-11-02T09:00:00.000Z"));
    }

    @Test
    void numberIsLookedForOnEveryPageOfTheDay() throws Exception {
        given(orders.ofDay(Given.DEMO, SHOP_DAY, 100, Optional.empty())).willReturn(page(Optional.of(CURSOR)));
        given(orders.ofDay(Given.DEMO, SHOP_DAY, 100, Optional.of(CURSOR)))
                .willReturn(page(Optional.empty(), Given.order(OrderState.COMPLETED, 4)));
        http.perform(get(DAY + "&number=42").with(Callers.staff("demo:manager")))
                .andExpect(jsonPath("$.orders[0].orderId").value("order-000001"))
                .andExpect(jsonPath("$.next").doesNotExist());
        http.perform(get(DAY + "&number=41").with(Callers.staff("demo:manager")))
                .andExpect(jsonPath("$.orders").isEmpty());
    }

    @Test
    void dayIsATableTooInTheShopsTimeWithNothingAboutPersons() throws Exception {
        given(orders.ofDay(Given.DEMO, SHOP_DAY, 100, Optional.empty()))
                .willReturn(
                        page(Optional.empty(), Given.collected(5, "BARISTA"), Given.order(OrderState.MAKING, 3, "x")));
        http.perform(get(DAY).accept("text/csv").with(Callers.staff("demo:barista")))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(header().doesNotExist("Link"))
                .andExpect(content().string("""
                        day,number,state,drinkId,drink,options,queuedAt,claimedAt,endedAt,collectedAt,waitSeconds,reason
                        2026-11-02,42,COMPLETED,flat-white,"Flat White",milk=oat,"2026-11-02T09:59:30+01:00",\
                        "2026-11-02T09:59:40+01:00","2026-11-02T10:00:00+01:00","2026-11-02T10:00:00+01:00",30,
                        2026-11-02,42,MAKING,flat-white,"Flat White",milk=oat,"2026-11-02T09:59:30+01:00",\
                        "2026-11-02T09:59:40+01:00",,,,
                        """.replace("\n", "\r\n")));
    }

    @Test
    void tableThatIsTooLongLinksItsRest() throws Exception {
        Orders.BoardPage full = new Orders.BoardPage(
                Collections.nCopies(100, Given.order(OrderState.COMPLETED, 4)), Optional.of(CURSOR));
        given(orders.ofDay(eq(Given.DEMO), eq(SHOP_DAY), eq(100), any())).willReturn(full);
        http.perform(get(DAY).accept("text/csv").with(Callers.staff("demo:barista")))
                .andExpect(header().string(
                                "Link", "<http://localhost" + DAY + "&next=" + CURSOR.text() + ">; rel=\"next\""))
                .andExpect(content().string(Matchers.stringContainsInOrder("day,number", "\r\n2026-11-02,42")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "day=today",
                "day=",
                "day=2026-11-02&limit=0",
                "day=2026-11-02&limit=101",
                "day=2026-11-02&next=x",
                "day=2026-11-02&number=many"
            })
    void otherQuestionsAreMalformed(String query) throws Exception {
        http.perform(get("/api/shops/demo/orders?" + query).with(Callers.staff("demo:manager")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("MALFORMED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv"})
    void ordersOfADayAreForBaristasAndManagersOfTheShop(String form) throws Exception {
        http.perform(get(DAY).accept(form)).andExpect(status().isUnauthorized());
        http.perform(get(DAY).accept(form).with(Callers.customer("demo"))).andExpect(status().isForbidden());
        http.perform(get(DAY).accept(form).with(Callers.staff("demo:display"))).andExpect(status().isForbidden());
        http.perform(get(DAY).accept(form).with(Callers.staff("tokyo:manager"))).andExpect(status().isForbidden());
    }

    private static Orders.BoardPage page(Optional<BoardCursor> next, Order... orders) {
        return new Orders.BoardPage(List.of(orders), next);
    }
}
