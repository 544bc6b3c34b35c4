package dev.serverlesspresso.ordermanager.journey;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.order.OrderState;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The journey of one order that was claimed by somebody whose name is a log-in, for tests of all routes. */
@TestConfiguration(proxyBeanMethods = false)
public class JourneySlice {

    @Bean
    JourneyDesk journeyDesk() {
        Step claimed = new Step(
                "2026-11-02T09:02:05.007Z",
                "Order.Claimed",
                3L,
                OrderState.MAKING,
                new Step.Actor("BARISTA", "demo-barista"),
                null,
                null,
                null,
                null);
        JourneyDesk desk = mock(JourneyDesk.class);
        given(desk.find(Given.DEMO, Given.ORDER))
                .willReturn(
                        Optional.of(new Journey(new Journey.Owner(Given.DEMO, "customer-0001"), List.of(claimed), 0)));
        return desk;
    }
}
