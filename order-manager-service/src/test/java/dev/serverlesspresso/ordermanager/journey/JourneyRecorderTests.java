package dev.serverlesspresso.ordermanager.journey;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import dev.serverlesspresso.ordermanager.Examples;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.figures.Counter;
import dev.serverlesspresso.ordermanager.shop.Shops;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyRecorderTests {

    private final Journeys journeys = mock(Journeys.class);
    private final Shops shops = mock(Shops.class);
    private final JourneyConsumer listener = new JourneyConsumer(new JourneyRecorder(journeys, shops));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoMadeItIsCountedOnlyWhereTheShopWantsThat(boolean wanted) {
        given(shops.find(Given.DEMO)).willReturn(Optional.of(Given.shopWith("countByBarista", wanted)));

        listener.handle(Examples.message("Order.Completed", Examples.detail("Order.Completed")));

        Counter aikos = new Counter(Counter.Kind.BARISTA, "Aiko");
        then(journeys)
                .should()
                .store(any(), argThat(tally -> tally.orElseThrow().counters().contains(aikos) == wanted));
    }
}
