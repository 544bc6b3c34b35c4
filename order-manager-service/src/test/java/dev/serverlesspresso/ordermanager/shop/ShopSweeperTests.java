package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shops whose events do not go out, beside others. */
class ShopSweeperTests {

    /** What the bus answers to an entry of more than 256 KB: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevent-size.html */
    private final RuntimeException tooLarge =
            new IllegalArgumentException("Total size of the entries in the request is over the limit.");

    private final MemoryShops shops = new MemoryShops();
    private final TestClock clock = new TestClock(Given.NINE);
    private final List<String> published = new ArrayList<>();
    private final Map<String, RuntimeException> failing = new HashMap<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private final ShopAnnouncements announcements = new ShopAnnouncements(this::publish, shops, shops, clock);
    private final ShopSweeper sweeper = new ShopSweeper(shops, shops, announcements, clock, Given.properties());

    @Test
    void eventThatCannotGoOutNeverStopsTheOtherShops() {
        List.of("aaa", "bbb", "ccc", "ddd", "eee").forEach(this::create);
        List.of("aaa", "bbb", "ccc", "ddd").forEach(shop -> failing.put(shop, tooLarge));
        sweeper.sweep();
        assertThat(published).containsExactly("eee");
    }

    @Test
    void eventThatCannotGoOutIsTriedLessAndLess() {
        create("aaa");
        failing.put("aaa", tooLarge);
        for (int i = 0; i < 180; i++) {
            sweeper.sweep();
            clock.advance(Duration.ofSeconds(20));
        }
        assertThat(tries).containsEntry("aaa", 8);
        failing.clear();
        clock.advance(Duration.ofHours(1));
        sweeper.sweep();
        sweeper.sweep();
        assertThat(published).containsExactly("aaa");
    }

    /** A bus that is away is not asked for each of a thousand shops, and those that were first are not first for ever. */
    @Test
    void busThatIsAwayIsAskedThreeTimesInASweep() {
        List.of("aaa", "bbb", "ccc", "ddd").forEach(this::create);
        List.of("aaa", "bbb", "ccc").forEach(shop -> failing.put(shop, new Unavailable("away")));
        sweeper.sweep();
        assertThat(tries.keySet()).containsExactlyInAnyOrder("aaa", "bbb", "ccc");
        sweeper.sweep();
        assertThat(published).containsExactly("ddd");
        failing.clear();
        clock.advance(Duration.ofSeconds(20));
        sweeper.sweep();
        assertThat(published).containsExactly("ddd", "aaa", "bbb", "ccc");
    }

    @Test
    void changeThatIsStoredIsAnsweredAsDoneWhateverBecomesOfItsEvent() {
        create("aaa");
        failing.put("aaa", tooLarge);
        ShopDesk desk = new ShopDesk(shops, announcements, clock);
        assertThat(desk.change(new ShopId("aaa"), 1, close()).value()).isPresent();
        assertThat(shops.find(new ShopId("aaa"))).map(Shop::version).contains(2L);
    }

    private void create(String id) {
        Shop shop = NewShop.read((ObjectNode) JsonMapper.shared()
                        .readTree(
                                "{\"shopId\":\"" + id + "\",\"name\":\"Counter\",\"timeZone\":\"UTC\",\"open\":true}"))
                .shop(Given.menu(), Given.NINE);
        shops.create(shop, "mine");
        shops.markTold(new Milestone(shop.shopId(), Milestone.Kind.CREATED), false);
    }

    private static ShopChange close() {
        return new ShopChange((ObjectNode) JsonMapper.shared().readTree("{\"open\":false}"));
    }

    private void publish(List<? extends Event> events) {
        events.forEach(event -> {
            String shop = ((ShopChanged) event).shopId().value();
            tries.merge(shop, 1, Integer::sum);
            RuntimeException failure = failing.get(shop);
            if (failure != null) {
                throw failure;
            }
            published.add(shop);
        });
    }
}
