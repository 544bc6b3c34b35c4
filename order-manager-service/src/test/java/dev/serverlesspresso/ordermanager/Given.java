package dev.serverlesspresso.ordermanager;

import dev.serverlesspresso.ordermanager.menu.Drink;
import dev.serverlesspresso.ordermanager.menu.Menu;
import dev.serverlesspresso.ordermanager.menu.MenuItem;
import dev.serverlesspresso.ordermanager.menu.Recipe;
import dev.serverlesspresso.ordermanager.order.ExpectedWait;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderActor;
import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.order.OrderState;
import dev.serverlesspresso.ordermanager.order.QueueForecast;
import dev.serverlesspresso.ordermanager.shop.NewOrderWait;
import dev.serverlesspresso.ordermanager.shop.Shop;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A shop and orders that tests start from. */
public final class Given {

    public static final ShopId DEMO = new ShopId("demo");
    public static final ShopId TOKYO = new ShopId("tokyo");
    public static final OrderId ORDER = new OrderId("order-000001");
    public static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");

    private Given() {}

    public static Shop shop() {
        return shopIn("Europe/Berlin");
    }

    /** The same shop in another part of the world. */
    public static Shop shopIn(String timeZone) {
        return shopIn(timeZone, DEMO);
    }

    /** The same shop as another one. */
    public static Shop shopIn(String timeZone, ShopId shopId) {
        return shop(shopId, timeZone, 600);
    }

    /** The same shop, showing ready drinks that long. */
    public static Shop shopReadyFor(int seconds) {
        return shop(DEMO, "Europe/Berlin", seconds);
    }

    /** The same shop with another setting, by its name on the wire. */
    public static Shop shopWith(String setting, Object value) {
        ObjectNode fields = JsonMapper.shared().valueToTree(shop());
        fields.set(setting, JsonMapper.shared().valueToTree(value));
        return JsonMapper.shared().treeToValue(fields, Shop.class);
    }

    private static Shop shop(ShopId shopId, String timeZone, int readyForSeconds) {
        return new Shop(
                shopId,
                "Demo",
                null,
                null,
                null,
                null,
                true,
                false,
                null,
                null,
                null,
                timeZone,
                "en",
                menu(),
                300,
                10,
                30,
                20,
                300,
                900,
                300,
                readyForSeconds,
                null,
                80,
                null,
                null,
                null,
                null,
                false,
                false,
                1);
    }

    public static Menu menu() {
        MenuItem.Option milk = new MenuItem.Option(
                "milk",
                Map.of("en", "Milk"),
                null,
                List.of(
                        new MenuItem.Value("regular", Map.of("en", "Regular"), Map.of()),
                        new MenuItem.Value("oat", Map.of("en", "Oat"), Map.of("milk", "oatMilk"))));
        return new Menu(List.of(
                drink("espresso", "Espresso", true, List.of(), null),
                drink("flat-white", "Flat White", true, List.of(milk), flatWhite("milk")),
                drink("mocha", "Mocha", false, List.of(), null)));
    }

    public static MenuItem drink(
            String id, String name, boolean available, List<MenuItem.Option> options, @Nullable Recipe recipe) {
        return new MenuItem(id, Map.of("en", name), null, available, null, options, recipe, null);
    }

    public static Recipe flatWhite(String milk) {
        return new Recipe(List.of(new Recipe.Layer("espresso", 35), new Recipe.Layer(milk, 55)));
    }

    public static Order order(OrderState state, long version) {
        return order(state, version, null);
    }

    /** An order of customer-0001 in that state, claimed by the one given, if any. */
    public static Order order(OrderState state, long version, @Nullable String claimedBy) {
        boolean queued = state != OrderState.CHOOSING && state != OrderState.REJECTED;
        boolean open = state == OrderState.CHOOSING || state.isOpenOnBoard();
        return new Order(
                ORDER,
                DEMO,
                "customer-0001",
                version,
                state,
                Optional.of(new Order.Admitted(
                        LocalDate.parse("2026-11-02"),
                        Instant.parse("2026-11-02T08:59:00Z"),
                        Instant.parse("2026-11-02T09:04:00Z"))),
                queued ? Optional.of(queued(42, Instant.parse("2026-11-02T08:59:30Z"))) : Optional.empty(),
                Optional.ofNullable(claimedBy)
                        .map(id ->
                                new Order.Claim(new Order.Barista(id, "Aiko"), Instant.parse("2026-11-02T08:59:40Z"))),
                open ? Optional.empty() : Optional.of(new Order.End(NINE, null, null, null, "BARISTA")),
                Optional.empty());
    }

    /** An order of customer-0001 that was completed and has been handed out at nine by somebody in that role. */
    public static Order collected(long version, String role) {
        Order completed = order(OrderState.COMPLETED, version, "staff-0001");
        return new Order(
                ORDER,
                DEMO,
                completed.customerId(),
                version,
                completed.state(),
                completed.admitted(),
                completed.queued(),
                completed.claim(),
                completed.end(),
                Optional.of(new Order.Collection(NINE, new OrderActor(role, null, null))));
    }

    /** The same order, with that of its life in the queue, after it was made once more. */
    public static Order madeAgain(Order order, Optional<Order.Queued> queued) {
        return new Order(
                order.orderId(),
                order.shopId(),
                order.customerId(),
                order.version(),
                order.state(),
                order.admitted(),
                queued,
                order.claim(),
                order.end(),
                order.collection(),
                Optional.empty(),
                queued.map(any -> new OrderId("order-000002")),
                order.guest());
    }

    /** A flat white with oat milk. */
    public static Order.Queued queued(long number, Instant at) {
        Drink drink = new Drink("flat-white", Map.of("en", "Flat White"), Map.of("milk", "oat"), flatWhite("oatMilk"));
        return new Order.Queued(number, drink, at, at.plusSeconds(900), at.plusSeconds(1_200));
    }

    /** An order as its admission leaves it. */
    public static Order admitted() {
        return new Order(
                ORDER,
                DEMO,
                "customer-0001",
                1,
                OrderState.CHOOSING,
                Optional.of(new Order.Admitted(LocalDate.parse("2026-11-02"), NINE, NINE.plusSeconds(300))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static OrderManagerProperties properties() {
        return new OrderManagerProperties(
                new OrderManagerProperties.Tables("shops", "orders", "journeys"),
                new OrderManagerProperties.Shops(Duration.ofSeconds(20), new ClassPathResource("shops.json")),
                new OrderManagerProperties.Admissions(Duration.ofSeconds(20), Duration.ofSeconds(15), 3),
                new OrderManagerProperties.Board(Duration.ofMinutes(15)));
    }

    /** One order being made, one next in line. */
    public static QueueForecast forecast() {
        ExpectedWait making = new ExpectedWait(0, "2026-11-02T09:00:20.000Z", "2026-11-02T09:01:10.000Z");
        ExpectedWait next = new ExpectedWait(1, "2026-11-02T09:01:40.000Z", "2026-11-02T09:03:05.000Z");
        ExpectedWait following = new ExpectedWait(2, "2026-11-02T09:02:40.000Z", "2026-11-02T09:05:00.000Z");
        return new QueueForecast(
                List.of(
                        new QueueForecast.Ahead(new OrderId("order-000000"), 41, making),
                        new QueueForecast.Ahead(ORDER, 42, next)),
                following,
                new NewOrderWait(160, 300));
    }
}
