package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Customer;
import dev.serverlesspresso.system.ShopSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Ten minutes without a network while fifty orders change: each screen is right within a second of its return. */
@ExtendWith(InBrowser.class)
class BackOnlineTests {
    private static final String SHOP = "demo";
    private static final int ORDERS = 50;
    private static final int KNOWN_BEFORE = 10;
    private static final double ONE_SECOND = 1_000;
    private static final String NUMBERS_OF = """
            const numbersOf = (list, each) => [...document.querySelectorAll(`${list} [data-testid^=${each}-]`)]
              .map(element => Number(element.dataset.testid.slice(each.length + 1))).sort((a, b) => a - b);
            const same = (some, others) => JSON.stringify(some) === JSON.stringify(others);
            """;
    private static final String WALL_IS_RIGHT = "({ queued, making, ready }) => {" + NUMBERS_OF + """
              const preparing = numbersOf("[data-testid=preparing]", "number");
              const shown = numbersOf("[data-testid=ready]", "number");
              return same(preparing, [...queued, ...making].sort((a, b) => a - b))
                && shown.includes(ready.at(-1)) && shown.every(number => ready.includes(number));
            }
            """;
    private static final String TABLET_IS_RIGHT = "({ queued, making, ready }) => {" + NUMBERS_OF + """
              return same(numbersOf("[data-lane=toMake]", "order-card"), queued)
                && same(numbersOf("[data-lane=inHands]", "order-card"), making)
                && numbersOf("[data-lane=ready]", "order-card").includes(ready.at(-1))
                && numbersOf("[data-lane=ready]", "order-card").every(number => ready.includes(number));
            }
            """;
    private static final String PHONE_IS_RIGHT =
            "() => document.querySelector('[data-testid=order-state]')?.dataset.state === 'COMPLETED'";

    private int capacityBefore;

    @BeforeEach
    void makeRoom(Counter counter) {
        capacityBefore = counter.api()
                .get("/api/shops/" + SHOP)
                .expect(200)
                .body()
                .path("capacity")
                .asInt();
        ShopSettings.of(counter, SHOP).change("{\"capacity\":200}");
    }

    @AfterEach
    void leaveNothingToMake(Counter counter) {
        for (JsonNode order : board(counter)) {
            if (!order.path("state").asString().equals("COMPLETED")) {
                String path = "/api/shops/" + SHOP + "/orders/"
                        + order.path("orderId").asString();
                counter.api()
                        .as(counter.staff(SHOP + "-manager"))
                        .post(
                                path + "/actions",
                                "{\"action\":\"CANCEL\",\"reason\":\"OTHER\",\"version\":"
                                        + order.path("version").asInt() + "}")
                        .expect(202);
                counter.events().await(order.path("orderId").asString(), "Order.Cancelled");
            }
        }
        ShopSettings.of(counter, SHOP).change("{\"capacity\":" + capacityBefore + "}");
    }

    @Test
    void allScreensAreRightWithinASecond(Screens screens, Counter counter) {
        Screen wall = staffScreen(screens, Size.OVERHEAD, "/display/" + SHOP + "?sign-in", SHOP + "-display");
        Screen tablet = staffScreen(screens, Size.TABLET, "/barista/" + SHOP, SHOP + "-manager");
        Phone phone = screens.phone();
        phone.screen().page().clock().install();
        phone.choosing(screens.display(SHOP).readCode());
        int own = phone.order();
        List<Customer> orders = new ArrayList<>();
        order(counter, orders, KNOWN_BEFORE);
        List<Screen> all = List.of(wall, tablet, phone.screen());

        for (Screen screen : all) {
            screen.isLive();
            screen.offline(true);
            assertThat(screen.at("connection")).hasAttribute("data-state", "lost");
        }
        order(counter, orders, ORDERS - KNOWN_BEFORE);
        for (int order = 0; order < ORDERS; order++) {
            move(counter, orders.get(order), order % 10);
        }
        completeOwn(counter, own);
        for (Screen screen : all) {
            screen.page().clock().fastForward("10:01");
        }

        Map<String, List<Integer>> right = right(counter);
        comeBack(wall, WALL_IS_RIGHT, right);
        comeBack(tablet, TABLET_IS_RIGHT, right);
        comeBack(phone.screen(), PHONE_IS_RIGHT, right);
        all.forEach(Screen::isLive);
        all.forEach(Screen::onlyTheNetworkWasMissing);
    }

    private static void comeBack(Screen screen, String isRight, Map<String, List<Integer>> right) {
        screen.offline(false);
        screen.page().waitForFunction(isRight, right, new Page.WaitForFunctionOptions().setTimeout(ONE_SECOND));
    }

    private static Screen staffScreen(Screens screens, Size size, String path, String username) {
        Screen screen = screens.visitor("away-" + username, size, "en-GB");
        screen.page().clock().install();
        screen.goTo(screens.url(path));
        new SignInPage(screen).signIn(username, screens.password(username));
        screen.isLive();
        return screen;
    }

    private static void order(Counter counter, List<Customer> orders, int count) {
        for (int order = 0; order < count; order++) {
            Customer customer = counter.scan(SHOP);
            customer.queued();
            orders.add(customer);
        }
    }

    /** One of ten stays in the queue and one in the making, two are made, and the others come to nothing. */
    private static void move(Counter counter, Customer order, int kind) {
        String barista = counter.staff(SHOP + "-barista");
        if (kind == 0) {
            return;
        }
        if (kind < 7) {
            order.act(barista, "MAKE", 2).expect(202);
            counter.events().await(order.orderId(), "Order.Claimed");
        }
        if (kind == 2 || kind == 3) {
            order.act(barista, "COMPLETE", 3).expect(202);
            counter.events().await(order.orderId(), "Order.Completed");
        } else if (kind > 3) {
            counter.api()
                    .as(barista)
                    .post(
                            order.path() + "/actions",
                            "{\"action\":\"CANCEL\",\"reason\":\"OTHER\",\"version\":" + (kind < 7 ? 3 : 2) + "}")
                    .expect(202);
            counter.events().await(order.orderId(), "Order.Cancelled");
        }
    }

    private static void completeOwn(Counter counter, int number) {
        String barista = counter.staff(SHOP + "-barista");
        JsonNode own = Stream.of(board(counter))
                .flatMap(JsonNode::valueStream)
                .filter(order -> order.path("number").asInt() == number)
                .findFirst()
                .orElseThrow();
        String orderId = own.path("orderId").asString();
        Customer order = new Customer(counter, SHOP, orderId, "", "");
        order.act(barista, "MAKE", own.path("version").asInt()).expect(202);
        counter.events().await(orderId, "Order.Claimed");
        order.act(barista, "COMPLETE", own.path("version").asInt() + 1).expect(202);
        counter.events().await(orderId, "Order.Completed");
    }

    private static Map<String, List<Integer>> right(Counter counter) {
        JsonNode board = board(counter);
        return Map.of(
                "queued", numbers(board, "QUEUED"),
                "making", numbers(board, "MAKING"),
                "ready", numbers(board, "COMPLETED"));
    }

    private static List<Integer> numbers(JsonNode board, String state) {
        return board.valueStream()
                .filter(order -> order.path("state").asString().equals(state))
                .map(order -> order.path("number").asInt())
                .sorted()
                .toList();
    }

    private static JsonNode board(Counter counter) {
        return counter.api()
                .as(counter.staff(SHOP + "-manager"))
                .get("/api/shops/" + SHOP + "/orders?state=QUEUED,MAKING,COMPLETED&limit=100")
                .expect(200)
                .body()
                .path("orders");
    }
}
