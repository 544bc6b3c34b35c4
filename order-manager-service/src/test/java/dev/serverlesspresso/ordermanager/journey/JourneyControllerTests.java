package dev.serverlesspresso.ordermanager.journey;

import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.access.Callers;
import dev.serverlesspresso.ordermanager.access.WebSlice;
import dev.serverlesspresso.ordermanager.order.OrderState;
import java.util.List;
import java.util.Optional;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(JourneyController.class)
@Import(WebSlice.class)
class JourneyControllerTests {

    private static final String JOURNEY = "/api/shops/demo/orders/order-000001/journey";

    private final MockMvc http;

    @MockitoBean
    private JourneyDesk desk;

    @Autowired
    JourneyControllerTests(MockMvc http, JourneyDesk desk) {
        this.http = http;
        this.desk = desk;
    }

    @BeforeEach
    void aJourney() {
        Step claimed = new Step(
                "2026-11-02T09:02:05.007Z",
                "Order.Claimed",
                3L,
                OrderState.MAKING,
                new Step.Actor("BARISTA", "Aiko"),
                null,
                null,
                null,
                null);
        Journey.Owner owner = new Journey.Owner(Given.DEMO, "customer-0001");
        given(desk.find(Given.DEMO, Given.ORDER)).willReturn(Optional.of(new Journey(owner, List.of(claimed), 0)));
    }

    @Test
    void customerSeesTheJourneyOfTheOwnOrder() throws Exception {
        http.perform(get(JOURNEY).with(Callers.customer("demo")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", Matchers.containsString("no-store")))
                .andExpect(jsonPath("$.orderId").value("order-000001"))
                .andExpect(jsonPath("$.entries.length()").value(1))
                .andExpect(jsonPath("$.entries[0].keys()")
                        .value(Matchers.containsInAnyOrder("at", "detailType", "version", "state", "actor")))
                .andExpect(jsonPath("$.entries[0].actor.name").value("Aiko"))
                .andExpect(jsonPath("$.omitted").doesNotExist())
                .andExpect(jsonPath("$.serverTime").value("2026-11-02T09:00:00.000Z"));
    }

    @Test
    void whatWasTooMuchToKeepIsCounted() throws Exception {
        Step refused = new Step(
                "2026-11-02T09:02:05.007Z",
                "Order.ActionRefused",
                3L,
                OrderState.MAKING,
                new Step.Actor("BARISTA", "Aiko Tanaka"),
                null,
                "NOT_YOURS",
                "COMPLETE",
                3L);
        Journey.Owner owner = new Journey.Owner(Given.DEMO, "customer-0001");
        given(desk.find(Given.DEMO, Given.ORDER)).willReturn(Optional.of(new Journey(owner, List.of(refused), 12)));
        http.perform(get(JOURNEY).with(Callers.staff("demo:barista")))
                .andExpect(jsonPath("$.entries[0].count").value(3))
                .andExpect(jsonPath("$.entries[0].actor.name").value("Aiko Tanaka"))
                .andExpect(jsonPath("$.omitted").value(12));
        http.perform(get(JOURNEY).with(Callers.customer("demo")))
                .andExpect(jsonPath("$.entries[0].actor.name").value("Aiko"));
    }

    @Test
    void baristasAndManagersSeeItAndNoDisplayDoes() throws Exception {
        http.perform(get(JOURNEY).with(Callers.staff("demo:barista"))).andExpect(status().isOk());
        http.perform(get(JOURNEY).with(Callers.staff("demo:manager"))).andExpect(status().isOk());
        http.perform(get(JOURNEY).with(Callers.staff("demo:display"))).andExpect(status().isForbidden());
    }

    @Test
    void othersAreRefused() throws Exception {
        http.perform(get(JOURNEY)).andExpect(status().isUnauthorized());
        http.perform(get(JOURNEY).with(Callers.customer("demo", "customer-0002")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("FORBIDDEN"));
        http.perform(get(JOURNEY).with(Callers.customer("tokyo"))).andExpect(status().isForbidden());
        http.perform(get(JOURNEY).with(Callers.staff("tokyo:manager"))).andExpect(status().isForbidden());
    }

    @Test
    void orderThatIsNotThereIsNotFound() throws Exception {
        for (String path : List.of("/api/shops/demo/orders/order-000002/journey", "/api/shops/demo/orders/x/journey")) {
            http.perform(get(path).with(Callers.staff("demo:barista")))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("ORDER_NOT_FOUND"));
        }
    }
}
