package dev.serverlesspresso.ordermanager.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import dev.serverlesspresso.kit.aws.JsonAttributes;
import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.aws.Tables;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import dev.serverlesspresso.ordermanager.shop.Shops;
import dev.serverlesspresso.testing.AwsUnderTest;
import dev.serverlesspresso.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Orders as workflows leave them, read by this service. */
class DynamoDbOrdersTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    private final DynamoDbClient client = Tables.client(AWS.endpoint());
    private final Shops shops = mock(Shops.class);
    private final DynamoDbOrders orders =
            new DynamoDbOrders(client, Retry.usual(), new TestClock(Given.NINE), shops, Given.properties());

    @BeforeAll
    static void createTable() {
        try (DynamoDbClient client = Tables.client(AWS.endpoint())) {
            Tables.orders(client, "orders");
        }
    }

    @Test
    void whatIsInternalNeverLeaves() {
        put("order-000101", "demo", OrderState.QUEUED, Given.NINE, Duration.ZERO);
        Order order = orders.find(new OrderId("order-000101")).orElseThrow();
        assertThat(order.state()).isEqualTo(OrderState.QUEUED);
        assertThat(JSON.writeValueAsString(OrderView.whole(order)))
                .contains("\"number\":7")
                .doesNotContain("secret-token", "taskToken", "execution", "position", "board", "customer\"");
        assertThat(orders.find(new OrderId("order-000199"))).isEmpty();
    }

    @Test
    void orderThatIsNotThatFarIsReturnedAsItIs() {
        put("order-000102", "demo", OrderState.QUEUED, Given.NINE, Duration.ZERO);
        OrderId orderId = new OrderId("order-000102");
        long version = orders.find(orderId).orElseThrow().version();
        assertThat(orders.findAtLeast(orderId, version)).map(Order::version).contains(version);
        assertThat(orders.findAtLeast(orderId, version + 1)).map(Order::version).contains(version);
        assertThat(orders.findAtLeast(new OrderId("order-000199"), 1)).isEmpty();
    }

    @Test
    void thoseWhoChooseAreFoundAmongAllWhoHoldASlot() {
        for (int i = 0; i < 120; i++) {
            holding("order-" + (9_000 + i) + "0", i % 2 == 0 ? "kyoto" : "nagoya", OrderState.CHOOSING);
        }
        holding("order-95000", "kyoto", OrderState.QUEUED);
        put("order-96000", "kyoto", OrderState.CHOOSING, Given.NINE, Duration.ZERO);
        assertThat(orders.choosing(new ShopId("kyoto")))
                .hasSize(60)
                .allSatisfy(order -> assertThat(order.state()).isEqualTo(OrderState.CHOOSING))
                .extracting(Order::orderId)
                .doesNotHaveDuplicates()
                .doesNotContain(new OrderId("order-96000"));
        assertThat(orders.choosing(new ShopId("sapporo"))).isEmpty();
    }

    private void holding(String orderId, String shop, OrderState state) {
        put(orderId, shop, state, Given.NINE, Duration.ZERO);
        client.updateItem(request -> request.tableName("orders")
                .key(Map.of("orderId", AttributeValue.fromS(orderId)))
                .updateExpression("SET holds = :slot, latestEnd = :end")
                .expressionAttributeValues(
                        Map.of(":slot", AttributeValue.fromS("SLOT"), ":end", AttributeValue.fromN("1793610000"))));
    }

    @Test
    void boardIsReadInQueueOrderPageByPageAcrossItsTwoParts() {
        put("order-000201", "osaka", OrderState.MAKING, Given.NINE, Duration.ofMinutes(-9));
        put("order-000202", "osaka", OrderState.QUEUED, Given.NINE, Duration.ofMinutes(-8));
        put("order-000203", "osaka", OrderState.QUEUED, Given.NINE, Duration.ofMinutes(-7));
        put("order-000204", "osaka", OrderState.CANCELLED, Given.NINE, Duration.ofMinutes(-6));
        put("order-000205", "osaka", OrderState.COMPLETED, Given.NINE, Duration.ofMinutes(-5));
        put("order-000206", "osaka", OrderState.COMPLETED, Given.NINE, Duration.ofMinutes(-16));
        put("order-000207", "kyoto", OrderState.QUEUED, Given.NINE, Duration.ofMinutes(-1));
        Set<OrderState> states = EnumSet.of(OrderState.QUEUED, OrderState.MAKING, OrderState.COMPLETED);
        for (int limit = 1; limit <= 5; limit++) {
            assertThat(walk(states, limit))
                    .as("pages of " + limit)
                    .containsExactly("order-000201", "order-000202", "order-000203", "order-000205");
        }
        assertThat(walk(EnumSet.of(OrderState.COMPLETED), 1)).containsExactly("order-000205");
    }

    /** In Berlin November 2nd begins and ends an hour before it does in London; work over midnight belongs to its day. */
    @Test
    void dayHasTheOrdersThatWereAdmittedOnIt() {
        ShopId uji = new ShopId("uji");
        put("order-000501", "uji", OrderState.QUEUED, Given.NINE, Duration.ofMinutes(-9));
        put("order-000502", "uji", OrderState.COMPLETED, Given.NINE, Duration.ofHours(-10));
        put("order-000503", "uji", OrderState.CANCELLED, Given.NINE, Duration.ofMinutes(-11));
        put("order-000504", "uji", OrderState.EXPIRED, Given.NINE, Duration.ofHours(14 + 71));
        put("order-000505", "uji", OrderState.COMPLETED, Given.NINE, Duration.ofHours(-11));
        put("order-000506", "nara", OrderState.COMPLETED, Given.NINE, Duration.ofMinutes(-9));
        Orders.ShopDay day = Orders.ShopDay.of(LocalDate.parse("2026-11-02"), ZoneId.of("Europe/Berlin"));
        for (int limit = 1; limit <= 5; limit++) {
            assertThat(pages(limit, (size, cursor) -> orders.ofDay(uji, day, size, cursor)))
                    .as("pages of " + limit)
                    .containsExactly("order-000501", "order-000502", "order-000503", "order-000504");
        }
        Orders.ShopDay before = Orders.ShopDay.of(LocalDate.parse("2026-11-01"), ZoneId.of("Europe/Berlin"));
        assertThat(orders.ofDay(uji, before, 100, Optional.empty()).orders()).isEmpty();
    }

    @Test
    void whatTheShopShowsAsReadyForLongerIsOnTheBoardForLonger() {
        ShopId kobe = new ShopId("kobe");
        put("order-000401", "kobe", OrderState.COMPLETED, Given.NINE, Duration.ofMinutes(-29));
        put("order-000402", "kobe", OrderState.COMPLETED, Given.NINE, Duration.ofMinutes(-31));
        put("order-000403", "kobe", OrderState.CANCELLED, Given.NINE, Duration.ofMinutes(-1));
        Set<OrderState> completed = EnumSet.of(OrderState.COMPLETED);
        assertThat(orders.board(kobe, completed, 9, Optional.empty()).orders()).isEmpty();
        given(shops.find(kobe)).willReturn(Optional.of(Given.shopReadyFor(1_800)));
        assertThat(orders.board(kobe, completed, 9, Optional.empty()).orders()).hasSize(1);
        assertThat(orders.completedSince(kobe, Given.NINE.minusSeconds(1_800))).hasSize(1);
        assertThat(orders.completedSince(kobe, Given.NINE.minusSeconds(1_900))).hasSize(2);
    }

    @Test
    void customerHasTheNewestFirst() {
        put("order-000301", "nara", OrderState.CANCELLED, Given.NINE.minusSeconds(60), Duration.ZERO);
        put("order-000302", "nara", OrderState.CHOOSING, Given.NINE, Duration.ZERO);
        assertThat(orders.latestOf(new ShopId("nara"), "customer-0001"))
                .extracting(order -> order.orderId().value())
                .containsExactly("order-000302", "order-000301");
        assertThat(orders.latestOf(new ShopId("nara"), "customer-0001")).first().satisfies(newest -> {
            assertThat(newest.state()).isEqualTo(OrderState.CHOOSING);
            assertThat(newest.admitted().map(Order.Admitted::admittedAt)).contains(Given.NINE);
        });
        assertThat(orders.latestOf(new ShopId("nara"), "customer-0002")).isEmpty();
    }

    private List<String> walk(Set<OrderState> states, int limit) {
        return pages(limit, (size, cursor) -> orders.board(new ShopId("osaka"), states, size, cursor));
    }

    private static List<String> pages(int limit, BiFunction<Integer, Optional<BoardCursor>, Orders.BoardPage> read) {
        List<String> seen = new ArrayList<>();
        Optional<BoardCursor> cursor = Optional.empty();
        do {
            Orders.BoardPage page = read.apply(limit, cursor);
            page.orders().forEach(order -> seen.add(order.orderId().value()));
            assertThat(page.orders()).hasSizeLessThanOrEqualTo(limit);
            cursor = page.next().flatMap(next -> BoardCursor.parse(next.text()));
        } while (cursor.isPresent());
        return seen;
    }

    private void put(String id, String shop, OrderState state, Instant admittedAt, Duration position) {
        ObjectNode row = JSON.createObjectNode()
                .put("orderId", id)
                .put("shopId", shop)
                .put("customerId", "customer-0001")
                .put("customer", shop + "#customer-0001")
                .put("state", state.name())
                .put("version", 3)
                .put("businessDay", "2026-11-02")
                .put("admittedAt", admittedAt.toString())
                .put("chooseBefore", admittedAt.plusSeconds(300).toString())
                .put("taskToken", "secret-token")
                .put("execution", "arn:secret")
                .put("chooseWithinSeconds", 300)
                .put("expiresAt", 1_900_000_000L);
        if (state != OrderState.CHOOSING) {
            row.put("number", 7);
            row.set("drink", JSON.valueToTree(Given.queued(7, admittedAt).drink()));
            row.put("queuedAt", admittedAt.toString());
            row.put("makeBefore", admittedAt.plusSeconds(900).toString());
            row.put("board", shop + (state.isOpenOnBoard() ? "#OPEN" : "#DONE"));
            row.put("position", Given.NINE.plus(position).toEpochMilli());
        }
        client.putItem(request -> request.tableName("orders").item(JsonAttributes.item(row)));
    }
}
