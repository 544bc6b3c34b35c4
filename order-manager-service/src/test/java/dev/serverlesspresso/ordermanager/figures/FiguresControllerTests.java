package dev.serverlesspresso.ordermanager.figures;

import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.access.Callers;
import dev.serverlesspresso.ordermanager.access.WebSlice;
import dev.serverlesspresso.ordermanager.order.OrderState;
import dev.serverlesspresso.ordermanager.order.Orders;
import dev.serverlesspresso.ordermanager.shop.Shops;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

@WebMvcTest(FiguresController.class)
@Import(WebSlice.class)
class FiguresControllerTests {

    private static final String FIGURES = "/api/shops/demo/figures";

    private final MockMvc http;

    @MockitoBean
    private Shops shops;

    @MockitoBean
    private DayCounts counts;

    @MockitoBean
    private Orders orders;

    @Autowired
    FiguresControllerTests(MockMvc http, Shops shops, DayCounts counts, Orders orders) {
        this.http = http;
        this.shops = shops;
        this.counts = counts;
        this.orders = orders;
    }

    @BeforeEach
    void aDay() {
        given(shops.find(Given.DEMO)).willReturn(Optional.of(Given.shop()));
        given(counts.of(Given.DEMO, LocalDate.parse("2026-11-02")))
                .willReturn(new DayCounts.Counts(
                        Map.of(
                                new Counter(Counter.Kind.COMPLETED, ""), 2L,
                                new Counter(Counter.Kind.COMPLETED_IN, "1992900"), 2L,
                                new Counter(Counter.Kind.DRINK, "flat-white"), 2L,
                                new Counter(Counter.Kind.WAIT, "60"), 2L,
                                new Counter(Counter.Kind.REASON, "OTHER"), 1L),
                        Map.of("flat-white", Map.of("en", "Flat White"))));
        given(counts.of(Given.DEMO, LocalDate.parse("2026-11-01")))
                .willReturn(new DayCounts.Counts(Map.of(), Map.of()));
    }

    @Test
    void figuresOfTodayAreThoseOfTheShopsZone() throws Exception {
        http.perform(get(FIGURES).with(Callers.staff("demo:barista")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.shopId").value("demo"))
                .andExpect(jsonPath("$.day").value("2026-11-02"))
                .andExpect(jsonPath("$.completed").value(2))
                .andExpect(jsonPath("$.waitSeconds.median").value(45))
                .andExpect(jsonPath("$.waitSeconds.p90").value(57))
                .andExpect(jsonPath("$.byQuarterHour[0].from").value("10:00"))
                .andExpect(jsonPath("$.byQuarterHour[0].completed").value(2))
                .andExpect(jsonPath("$.byDrink[0].name.en").value("Flat White"))
                .andExpect(jsonPath("$.waits[0].upToSeconds").value(60))
                .andExpect(jsonPath("$.cancelReasons[0].reason").value("OTHER"))
                .andExpect(jsonPath("$.serverTime").value("2026-11-02T09:00:00.000Z"));
    }

    @Test
    void whatIsReadyAtThisMomentMayStillBeCollected() throws Exception {
        given(counts.of(Given.DEMO, LocalDate.parse("2026-11-02")))
                .willReturn(new DayCounts.Counts(
                        Map.of(
                                new Counter(Counter.Kind.COMPLETED, ""), 4L,
                                new Counter(Counter.Kind.COLLECTED, ""), 1L,
                                new Counter(Counter.Kind.COLLECTED_WITHIN, "60"), 1L),
                        Map.of()));
        given(orders.completedSince(Given.DEMO, Given.NINE.minusSeconds(600)))
                .willReturn(List.of(Given.order(OrderState.COMPLETED, 4), Given.collected(5, "BARISTA")));
        http.perform(get(FIGURES).with(Callers.staff("demo:barista")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.handedOut.collected").value(1))
                .andExpect(jsonPath("$.handedOut.notCollected").value(2))
                .andExpect(jsonPath("$.handedOut.waitSeconds.median").value(45));
    }

    /** At 9 in the morning of London it is still yesterday on Pago Pago. */
    @Test
    void todayBeginsAtTheMidnightOfTheShopsZone() throws Exception {
        given(shops.find(Given.DEMO)).willReturn(Optional.of(Given.shopIn("Pacific/Pago_Pago")));
        http.perform(get(FIGURES).with(Callers.staff("demo:barista")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.day").value("2026-11-01"))
                .andExpect(jsonPath("$.completed").value(0));
    }

    @Test
    void dayWithoutOrdersHasNoWait() throws Exception {
        http.perform(get(FIGURES + "?day=2026-11-01").with(Callers.staff("demo:manager")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.day").value("2026-11-01"))
                .andExpect(jsonPath("$.completed").value(0))
                .andExpect(jsonPath("$.keys()").value(Matchers.not(Matchers.hasItem("waitSeconds"))))
                .andExpect(jsonPath("$.byQuarterHour").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "today", "2026-13-01", "2026-2-1", "02.11.2026"})
    void otherDaysAreMalformed(String day) throws Exception {
        http.perform(get(FIGURES).param("day", day).with(Callers.staff("demo:manager")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("MALFORMED"));
    }

    @Test
    void figuresAreForBaristasAndManagersOfTheShop() throws Exception {
        http.perform(get(FIGURES)).andExpect(status().isUnauthorized());
        http.perform(get(FIGURES).with(Callers.customer("demo"))).andExpect(status().isForbidden());
        http.perform(get(FIGURES).with(Callers.staff("demo:display"))).andExpect(status().isForbidden());
        http.perform(get(FIGURES).with(Callers.staff("tokyo:manager"))).andExpect(status().isForbidden());
    }

    @Test
    void shopThatIsNotThereIsNotFound() throws Exception {
        http.perform(get("/api/shops/gone/figures").with(Callers.staff("gone:manager")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("SHOP_NOT_FOUND"));
    }

    @Test
    void daysAreToldTogetherAndEach() throws Exception {
        givenThreeDays();
        http.perform(get(FIGURES + "?from=2026-10-31&to=2026-11-02").with(Callers.staff("demo:barista")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.shopId").value("demo"))
                .andExpect(jsonPath("$.from").value("2026-10-31"))
                .andExpect(jsonPath("$.to").value("2026-11-02"))
                .andExpect(jsonPath("$.completed").value(5))
                .andExpect(jsonPath("$.handedOut.collected").value(2))
                .andExpect(jsonPath("$.handedOut.notCollected").value(1))
                .andExpect(jsonPath("$.days.length()").value(3))
                .andExpect(jsonPath("$.days[0].day").value("2026-10-31"))
                .andExpect(jsonPath("$.days[0].completed").value(3))
                .andExpect(jsonPath("$.days[0].handedOut.notCollected").value(1))
                .andExpect(jsonPath("$.days[1].completed").value(0))
                .andExpect(jsonPath("$.days[2].waitSeconds.median").value(45));
    }

    @Test
    void daysAreATableToo() throws Exception {
        givenThreeDays();
        http.perform(get(FIGURES + "?from=2026-10-31&to=2026-11-02")
                        .accept("text/csv")
                        .with(Callers.staff("demo:manager")))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content().string("""
                        day,completed,cancelled,expired,notChosen,rejected,collected,notCollected,waitMedianSeconds,waitP90Seconds
                        2026-10-31,3,0,0,0,1,2,1,,
                        2026-11-01,0,0,0,0,0,,,,
                        2026-11-02,2,0,0,0,0,,,45,57
                        """.replace("\n", "\r\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-11-02&to=2026-11-01",
                "from=2026-08-02&to=2026-11-02",
                "from=2026-11-02",
                "from=2026-11-02&to=then",
                "from=&to=2026-11-02",
                "to=2026-11-02",
                "from=%2B999999999-12-31&to=%2B999999999-12-31",
                "day=-999999999-01-01",
                "day=2026-02-30"
            })
    void daysThatAreNoSpanAreMalformed(String span) throws Exception {
        http.perform(get(URI.create(FIGURES + "?" + span)).with(Callers.staff("demo:manager")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("MALFORMED"));
    }

    private void givenThreeDays() {
        LocalDate first = LocalDate.parse("2026-10-31");
        LocalDate last = LocalDate.parse("2026-11-02");
        DayCounts.Counts handedOut = new DayCounts.Counts(
                Map.of(
                        new Counter(Counter.Kind.COMPLETED, ""), 3L,
                        new Counter(Counter.Kind.REJECTED, ""), 1L,
                        new Counter(Counter.Kind.COLLECTED, ""), 2L,
                        new Counter(Counter.Kind.COLLECTED_WITHIN, "60"), 2L),
                Map.of());
        DayCounts.Counts today = counts.of(Given.DEMO, last);
        given(counts.between(Given.DEMO, first, last)).willReturn(new TreeMap<>(Map.of(first, handedOut, last, today)));
    }
}
