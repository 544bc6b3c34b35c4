package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.event.DetailType;
import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.ordermanager.menu.Drink;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A customer submitted a drink that is on the menu. */
@DetailType("Drink.Chosen")
record DrinkChosen(
        ShopId shopId,
        OrderId orderId,
        String customerId,
        String requestId,
        Drink drink,
        @Nullable Guest guest,
        LocalDate businessDay,
        @Nullable ExpectedWait expectedWait,
        Instant occurredAt)
        implements Event {}
