package dev.serverlesspresso.ordermanager;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.event.EventJson;
import dev.serverlesspresso.ordermanager.menu.Drink;
import dev.serverlesspresso.ordermanager.order.Action;
import dev.serverlesspresso.ordermanager.order.ActionRequest;
import dev.serverlesspresso.ordermanager.order.ActionRequested;
import dev.serverlesspresso.ordermanager.order.Actor;
import dev.serverlesspresso.ordermanager.order.Admission;
import dev.serverlesspresso.ordermanager.order.CancelReason;
import dev.serverlesspresso.ordermanager.order.DrinkChosen;
import dev.serverlesspresso.ordermanager.order.OrderAdmitted;
import dev.serverlesspresso.ordermanager.order.OrderOverdue;
import dev.serverlesspresso.ordermanager.order.OverdueOrder;
import dev.serverlesspresso.ordermanager.shop.Shop;
import dev.serverlesspresso.ordermanager.shop.ShopChanged;
import dev.serverlesspresso.ordermanager.waiting.QueueMoved;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventsTests {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaIdResolvers(
                    ids -> ids.mapPrefix("https://serverlesspresso.dev/events/", "classpath:workflows/events/")));

    static List<Event> events() {
        Drink drink =
                new Drink("flat-white", Map.of("en", "Flat White"), Map.of("milk", "oat"), Given.flatWhite("oatMilk"));
        return List.of(
                new DrinkChosen(
                        Given.DEMO,
                        Given.ORDER,
                        "customer-0001",
                        "request-0001",
                        drink,
                        LocalDate.parse("2026-11-02"),
                        null,
                        Given.NINE),
                new DrinkChosen(
                        Given.DEMO,
                        Given.ORDER,
                        "customer-0001",
                        "request-0001",
                        drink,
                        LocalDate.parse("2026-11-02"),
                        Given.forecast().next(),
                        Given.NINE),
                new QueueMoved(
                        Given.DEMO,
                        7,
                        Given.forecast().queue(),
                        Given.forecast().newOrder(),
                        true,
                        false,
                        Given.NINE),
                ActionRequested.of(
                        Given.DEMO,
                        Given.ORDER,
                        "request-0001",
                        new ActionRequest(Action.MAKE, 2, null),
                        new Actor(Actor.Role.BARISTA, "staff-0001", "Aiko"),
                        Given.NINE),
                ActionRequested.of(
                        Given.DEMO,
                        Given.ORDER,
                        "request-0001",
                        new ActionRequest(Action.CANCEL, 2, CancelReason.CHANGED_MIND),
                        new Actor(Actor.Role.CUSTOMER, "customer-0001", null),
                        Given.NINE),
                OrderAdmitted.of(new Admission(Given.DEMO, Given.admitted(), 1_793_610_000, Given.NINE)),
                OrderOverdue.of(
                        new OverdueOrder(Given.DEMO, Given.admitted(), Given.NINE.plusSeconds(1800)),
                        Given.NINE.plusSeconds(1801)),
                ShopChanged.of(Given.shop(), Given.NINE),
                ShopChanged.of(limited(), Given.NINE));
    }

    private static Shop limited() {
        Shop shop = Given.shop();
        return new Shop(
                shop.shopId(), "Demo", true, "Asia/Tokyo", "ja", shop.menu(), 60, 5, 0, 10, 60, 300, 30, 3, 50, 6, 2);
    }

    @ParameterizedTest
    @MethodSource("events")
    void detailFitsTheSchemaOfItsType(Event event) throws IOException {
        try (InputStream schema = EventsTests.class.getResourceAsStream(
                "/workflows/events/" + Event.detailTypeOf(event) + ".schema.json")) {
            assertThat(schema)
                    .as("schema of " + Event.detailTypeOf(event) + " on the class path")
                    .isNotNull();
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SCHEMAS.getSchema(text, InputFormat.JSON).validate(EventJson.detail(event), InputFormat.JSON))
                    .isEmpty();
        }
    }
}
