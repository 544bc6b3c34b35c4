package dev.serverlesspresso.ordermanager.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.time.Ids;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.access.Callers;
import dev.serverlesspresso.ordermanager.access.WebSlice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebMvcTest(ClearController.class)
@Import({WebSlice.class, ClearDesk.class, Ids.class})
class ClearControllerTests {

    private static final String CHOOSING = "/api/shops/demo/orders?state=CHOOSING";

    private final MockMvc http;
    private final List<List<Event>> out = new ArrayList<>();

    @MockitoBean
    private Orders orders;

    @MockitoBean
    private EventBus bus;

    @Autowired
    ClearControllerTests(MockMvc http, Orders orders, EventBus bus) {
        this.http = http;
        this.orders = orders;
        this.bus = bus;
    }

    @BeforeEach
    void aBus() {
        willAnswer(call -> out.add(List.copyOf(call.getArgument(0)))).given(bus).publish(any());
    }

    /** PutEvents takes ten entries at once: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html */
    @Test
    void managerHasAllCancelledWhoHaveNotChosen() throws Exception {
        given(orders.choosing(Given.DEMO)).willReturn(Collections.nCopies(23, Given.order(OrderState.CHOOSING, 1)));
        http.perform(delete(CHOOSING).with(Callers.staff("demo:manager")))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.asked").value(23));
        assertThat(out).extracting(List::size).containsExactly(10, 10, 3);
        Set<String> requestIds = new HashSet<>();
        assertThat(out).flatExtracting(events -> events).allSatisfy(event -> assertThat(event)
                .isInstanceOfSatisfying(ActionRequested.class, requested -> {
                    assertThat(requested.orderId()).isEqualTo(Given.ORDER);
                    assertThat(requested.actor()).isEqualTo(new Actor(Actor.Role.MANAGER, "staff-0001", "Aiko"));
                    assertThat(requested.action()).isEqualTo(Action.CANCEL);
                    assertThat(requested.expectedVersion()).isEqualTo(1);
                    assertThat(requested.reason()).isEqualTo(CancelReason.OTHER);
                    assertThat(requestIds.add(requested.requestId())).isTrue();
                }));
    }

    @Test
    void whereAllHaveChosenNobodyIsAsked() throws Exception {
        given(orders.choosing(Given.DEMO)).willReturn(List.of());
        http.perform(delete(CHOOSING).with(Callers.staff("demo:manager")))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.asked").value(0));
        assertThat(out).isEmpty();
    }

    @Test
    void nobodyElseMayClear() throws Exception {
        given(orders.choosing(any())).willReturn(List.of(Given.order(OrderState.CHOOSING, 1)));
        for (RequestPostProcessor caller : List.of(
                Callers.staff("demo:barista"),
                Callers.tablet("demo", "Mika"),
                Callers.staff("demo:display"),
                Callers.staff("tokyo:manager"),
                Callers.customer("demo"))) {
            http.perform(delete(CHOOSING).with(caller))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code").value("FORBIDDEN"));
        }
        http.perform(delete(CHOOSING)).andExpect(status().isUnauthorized());
        assertThat(out).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?state=QUEUED", "?state=CHOOSING,QUEUED", "?state=", ""})
    void onlyThoseWhoHaveNotChosenCanBeCleared(String query) throws Exception {
        http.perform(delete("/api/shops/demo/orders" + query).with(Callers.staff("demo:manager")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("MALFORMED"));
        assertThat(out).isEmpty();
    }
}
