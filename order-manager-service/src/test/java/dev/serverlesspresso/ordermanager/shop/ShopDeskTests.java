package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.menu.Menu;
import dev.serverlesspresso.ordermanager.menu.MenuItem;
import dev.serverlesspresso.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ShopDeskTests {

    private final MemoryShops shops = new MemoryShops();
    private final TestClock clock = new TestClock(Given.NINE);
    private final List<Event> out = new ArrayList<>();
    private boolean busIsAway;
    private final ShopAnnouncements announcements = new ShopAnnouncements(this::publish, shops, shops, clock);
    private final ShopDesk desk = new ShopDesk(shops, announcements, clock);

    @Test
    void changeIsKeptAndTold() {
        shops.create(Given.shop(), "mine");
        assertThat(desk.change(Given.DEMO, 1, close()).value()).isPresent();
        assertThat(out).singleElement().isInstanceOfSatisfying(ShopChanged.class, changed -> {
            assertThat(changed.shop().open()).isFalse();
            assertThat(changed.shop().version()).isEqualTo(2);
        });
    }

    @Test
    void secondChangeOfTheSameVersionIsStale() {
        shops.create(Given.shop(), "mine");
        desk.change(Given.DEMO, 1, close());
        assertThat(desk.change(Given.DEMO, 1, close()).refusal()).contains(ShopRefusal.STALE);
        assertThat(desk.change(new ShopId("gone"), 1, close()).refusal()).contains(ShopRefusal.UNKNOWN);
    }

    @Test
    void drinkSoldOutIsTheOnlyThingThatChanges() {
        shops.create(Given.shop(), "mine");

        assertThat(desk.offer(Given.DEMO, 1, "flat-white", false).value()).isPresent();

        Menu menu = shops.find(Given.DEMO).orElseThrow().menu();
        assertThat(menu.items())
                .extracting(MenuItem::id, MenuItem::available)
                .containsExactly(tuple("espresso", true), tuple("flat-white", false), tuple("mocha", false));
        assertThat(menu.items().get(1).options())
                .isEqualTo(Given.menu().items().get(1).options());
        assertThat(menu.choose("flat-white", Map.of()).refusal()).isPresent();
        assertThat(out).hasSize(1);
        assertThat(desk.offer(Given.DEMO, 1, "flat-white", true).refusal()).contains(ShopRefusal.STALE);
        assertThat(desk.offer(Given.DEMO, 2, "tea", true).refusal()).contains(ShopRefusal.NO_SUCH_DRINK);
        assertThat(desk.offer(new ShopId("gone"), 1, "tea", true).refusal()).contains(ShopRefusal.UNKNOWN);
    }

    @Test
    void changeWhoseEventCouldNotGoOutIsToldByTheSweeper() {
        shops.create(Given.shop(), "mine");
        shops.markAnnounced(Given.shop());
        shops.markTold(new Milestone(Given.DEMO, Milestone.Kind.CREATED), false);
        busIsAway = true;
        assertThat(desk.change(Given.DEMO, 1, close()).value()).isPresent();
        assertThat(out).isEmpty();
        busIsAway = false;
        ShopSweeper sweeper = new ShopSweeper(shops, shops, announcements, clock, Given.properties());
        sweeper.sweep();
        sweeper.sweep();
        assertThat(out).hasSize(1);
    }

    @Test
    void shopThatIsClosedForGoodIsNotChanged() {
        shops.create(Given.shop(), "mine");
        shops.replace(Given.shop().archive());
        assertThat(desk.change(Given.DEMO, 2, close()).refusal()).contains(ShopRefusal.ARCHIVED);
        assertThat(desk.offer(Given.DEMO, 2, "flat-white", false).refusal()).contains(ShopRefusal.ARCHIVED);
    }

    private static ShopChange close() {
        return new ShopChange((ObjectNode) JsonMapper.shared().readTree("{\"open\":false}"));
    }

    private void publish(List<? extends Event> events) {
        if (busIsAway) {
            throw new Unavailable("the bus is away");
        }
        out.addAll(events);
    }
}
