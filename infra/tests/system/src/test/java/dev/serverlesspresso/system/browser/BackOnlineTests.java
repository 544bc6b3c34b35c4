package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.serverlesspresso.system.Customer;
import dev.serverlesspresso.system.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Ten minutes without a network while fifty orders change: each screen is right as soon as it is back. */
@ExtendWith(InBrowser.class)
class BackOnlineTests {
    private static final int ORDERS = 50;
    private static final int KNOWN_BEFORE = 10;
    /** Far sooner than the next attempt of its own, which comes up to 20 seconds later by then. */
    private static final double AT_ONCE = 4_000;

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

    @Test
    void allScreensAreRightAtOnce(Screens screens, Shop shop) {
        shop.change("{\"capacity\":200}");
        Screen wall = staffScreen(screens, Size.OVERHEAD, "/display/" + shop.id() + "?sign-in", shop.id() + "-display");
        Screen tablet = staffScreen(screens, Size.TABLET, "/barista/" + shop.id(), shop.id() + "-manager");
        Phone phone = screens.phone();
        phone.screen().page().clock().install();
        phone.choosing(screens.display(shop.id()).readCode());
        int own = phone.order();
        List<Customer> orders = new ArrayList<>();
        order(shop, orders, KNOWN_BEFORE);
        List<Screen> all = List.of(wall, tablet, phone.screen());

        for (Screen screen : all) {
            screen.isLive();
            screen.offline(true);
            assertThat(screen.at("connection")).hasAttribute("data-state", "lost");
        }
        order(shop, orders, ORDERS - KNOWN_BEFORE);
        for (int order = 0; order < ORDERS; order++) {
            move(shop, orders.get(order), order % 10);
        }
        completeOwn(shop, own);
        for (Screen screen : all) {
            screen.page().clock().fastForward("10:01");
        }

        Map<String, List<Integer>> right = right(shop);
        comeBack(wall, WALL_IS_RIGHT, right);
        comeBack(tablet, TABLET_IS_RIGHT, right);
        comeBack(phone.screen(), PHONE_IS_RIGHT, right);
        all.forEach(Screen::isLive);
        all.forEach(Screen::onlyTheNetworkWasMissing);
    }

    private static void comeBack(Screen screen, String isRight, Map<String, List<Integer>> right) {
        screen.offline(false);
        screen.page().waitForFunction(isRight, right, new Page.WaitForFunctionOptions().setTimeout(AT_ONCE));
    }

    private static Screen staffScreen(Screens screens, Size size, String path, String username) {
        Screen screen = screens.visitor("away-" + username, size, "en-GB");
        screen.page().clock().install();
        screen.goTo(screens.url(path));
        new SignInPage(screen).signIn(username, screens.password(username));
        screen.isLive();
        return screen;
    }

    private static void order(Shop shop, List<Customer> orders, int count) {
        for (int order = 0; order < count; order++) {
            Customer customer = shop.scan();
            customer.queued();
            orders.add(customer);
        }
    }

    /** One of ten stays in the queue and one in the making, two are made, and the others come to nothing. */
    private static void move(Shop shop, Customer order, int kind) {
        String barista = shop.counter().staff(shop.id() + "-barista");
        if (kind == 0) {
            return;
        }
        if (kind < 7) {
            order.act(barista, "MAKE", 2).expect(202);
            shop.counter().events().await(order.orderId(), "Order.Claimed");
        }
        if (kind == 2 || kind == 3) {
            order.act(barista, "COMPLETE", 3).expect(202);
            shop.counter().events().await(order.orderId(), "Order.Completed");
        } else if (kind > 3) {
            shop.counter()
                    .api()
                    .as(barista)
                    .post(
                            order.path() + "/actions",
                            "{\"action\":\"CANCEL\",\"reason\":\"OTHER\",\"version\":" + (kind < 7 ? 3 : 2) + "}")
                    .expect(202);
            shop.counter().events().await(order.orderId(), "Order.Cancelled");
        }
    }

    private static void completeOwn(Shop shop, int number) {
        String barista = shop.counter().staff(shop.id() + "-barista");
        JsonNode own = Stream.of(board(shop))
                .flatMap(JsonNode::valueStream)
                .filter(order -> order.path("number").asInt() == number)
                .findFirst()
                .orElseThrow();
        String orderId = own.path("orderId").asString();
        Customer order = new Customer(shop.counter(), shop.id(), orderId, "", "");
        order.act(barista, "MAKE", own.path("version").asInt()).expect(202);
        shop.counter().events().await(orderId, "Order.Claimed");
        order.act(barista, "COMPLETE", own.path("version").asInt() + 1).expect(202);
        shop.counter().events().await(orderId, "Order.Completed");
    }

    private static Map<String, List<Integer>> right(Shop shop) {
        JsonNode board = board(shop);
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

    private static JsonNode board(Shop shop) {
        return shop.counter()
                .api()
                .as(shop.counter().staff(shop.id() + "-manager"))
                .get("/api/shops/" + shop.id() + "/orders?state=QUEUED,MAKING,COMPLETED&limit=100")
                .expect(200)
                .body()
                .path("orders");
    }
}
