package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OperatorDeskTests {

    private static final ShopId OSAKA = new ShopId("osaka");
    private static final String WANTED = """
            {"shopId":"osaka","names":{"en":"Osaka","ja":"大阪"},"timeZone":"Asia/Tokyo","locale":"ja","capacity":7}""";

    private final MemoryShops shops = new MemoryShops();
    private final TestClock clock = new TestClock(Given.NINE);
    private final List<Event> out = new ArrayList<>();
    private boolean busIsAway;
    private final ShopAnnouncements announcements = new ShopAnnouncements(this::publish, shops, shops, clock);
    private final OperatorDesk desk = new OperatorDesk(shops, announcements, new StarterMenu(), clock);
    private final ShopDesk managers = new ShopDesk(shops, announcements, clock);
    private final ShopSweeper sweeper = new ShopSweeper(shops, shops, announcements, clock, Given.properties());

    @Test
    void newShopIsClosedHasWhatWasAskedForAndTheUsualForTheRest() {
        assertThat(desk.create(wanted(WANTED), "nora").value()).hasValueSatisfying(shop -> {
            assertThat(shop.version()).isEqualTo(1);
            assertThat(shop.open()).isFalse();
            assertThat(shop.name()).isEqualTo("大阪");
            assertThat(shop.names()).isEqualTo(Map.of("en", "Osaka", "ja", "大阪"));
            assertThat(shop.timeZone()).isEqualTo("Asia/Tokyo");
            assertThat(shop.capacity()).isEqualTo(7);
            assertThat(shop.usesPerCode()).isEqualTo(10);
            assertThat(shop.menu()).isEqualTo(new StarterMenu().menu());
        });
        assertThat(types()).containsExactly("ShopCreated", "ShopChanged");
        assertThat(shops.milestones()).isEmpty();
        assertThat(shops.unannounced()).isEmpty();
    }

    @Test
    void menuComesFromTheShopThatWasNamed() {
        shops.create(Given.shop(), "mine");
        NewShop wanted = wanted(WANTED.replace("\"capacity\":7", "\"menuFrom\":\"demo\""));
        assertThat(desk.create(wanted, "nora").value())
                .hasValueSatisfying(shop -> assertThat(shop.menu()).isEqualTo(Given.menu()));
        NewShop fromNowhere =
                wanted(WANTED.replace("\"capacity\":7", "\"menuFrom\":\"gone\"").replace("\"osaka\"", "\"kobe\""));
        assertThat(desk.create(fromNowhere, "nora").refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo("menuFrom"));
    }

    /** The answer was lost: the same request gives the same shop, with all that was set since. */
    @Test
    void sameRequestAgainGetsTheShopAsItIsNow() {
        desk.create(wanted(WANTED), "nora");
        managers.change(OSAKA, 1, change("{\"open\":true}"));
        out.clear();
        assertThat(desk.create(wanted(WANTED), "nora").value())
                .hasValueSatisfying(shop -> assertThat(shop.version()).isEqualTo(2));
        assertThat(out).isEmpty();
    }

    @Test
    void idOfAnotherShopIsTaken() {
        desk.create(wanted(WANTED), "nora");
        assertThat(desk.create(wanted(WANTED.replace("Osaka", "Ōsaka")), "nora").refusal())
                .contains(ShopRefusal.EXISTS);
        assertThat(desk.create(wanted(WANTED), "somebody else").refusal()).contains(ShopRefusal.EXISTS);
        assertThat(shops.find(OSAKA)).map(Shop::version).contains(1L);
    }

    @Test
    void archivedShopIsClosedForGoodOnce() {
        desk.create(wanted(WANTED.replace("\"capacity\":7", "\"open\":true")), "nora");
        out.clear();
        assertThat(desk.archive(OSAKA).value()).hasValueSatisfying(shop -> {
            assertThat(shop.archived()).isTrue();
            assertThat(shop.open()).isFalse();
            assertThat(shop.version()).isEqualTo(2);
        });
        assertThat(desk.archive(OSAKA).value()).map(Shop::version).contains(2L);
        assertThat(types()).containsExactly("ShopArchived", "ShopChanged");
        assertThat(desk.archive(new ShopId("gone")).refusal()).contains(ShopRefusal.UNKNOWN);
    }

    /** A crash, or a bus that is away, between what is stored and what is told. */
    @Test
    void everythingThatWasNotToldIsToldByTheSweeper() {
        busIsAway = true;
        desk.create(wanted(WANTED), "nora");
        managers.change(OSAKA, 1, change("{\"capacity\":9}"));
        desk.archive(OSAKA);
        assertThat(out).isEmpty();
        busIsAway = false;
        clock.advance(java.time.Duration.ofMinutes(2));
        sweeper.sweep();
        sweeper.sweep();
        assertThat(types()).containsExactly("ShopCreated", "ShopArchived", "ShopChanged");
    }

    @Test
    void creationIsToldEvenIfTheShopHasChangedSince() {
        busIsAway = true;
        desk.create(wanted(WANTED), "nora");
        busIsAway = false;
        managers.change(OSAKA, 1, change("{\"capacity\":9}"));
        sweeper.sweep();
        assertThat(types()).containsExactly("ShopChanged", "ShopCreated");
    }

    private List<String> types() {
        return out.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    private static NewShop wanted(String json) {
        return NewShop.read((ObjectNode) JsonMapper.shared().readTree(json));
    }

    private static ShopChange change(String json) {
        return new ShopChange((ObjectNode) JsonMapper.shared().readTree(json));
    }

    private void publish(List<? extends Event> events) {
        if (busIsAway) {
            throw new Unavailable("the bus is away");
        }
        out.addAll(events);
    }
}
