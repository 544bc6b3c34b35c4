package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A shop in Berlin that opens and closes by itself, from Monday, 2 November 2026, 10:00 on its wall. */
class DoorTests {

    private static final String HOURS =
            "'openingHours':{'monday':{'from':'08:00','to':'18:00'},'tuesday':{'from':'08:00','to':'18:00'}}";
    private static final Instant SIX_IN_THE_EVENING = Instant.parse("2026-11-02T17:00:00Z");
    private static final Instant NEXT_MORNING = Instant.parse("2026-11-03T07:00:00Z");

    private final MemoryShops shops = new MemoryShops();
    private final TestClock clock = new TestClock(Given.NINE);
    private final List<Event> out = new ArrayList<>();
    private final ShopAnnouncements announcements = new ShopAnnouncements(out::addAll, shops, shops, clock);
    private final ShopDesk desk = new ShopDesk(shops, announcements, clock);
    private final ShopSweeper sweeper = new ShopSweeper(shops, shops, announcements, clock, Given.properties());

    DoorTests() {
        shops.create(Given.shop(), "mine");
        shops.markTold(new Milestone(Given.DEMO, Milestone.Kind.CREATED), false);
        shops.markAnnounced(Given.shop());
    }

    @Test
    void pausedShopIsClosedUntilThenAndOpensByItself() {
        change("'pausedUntil':'2026-11-02T13:00:00Z'");
        assertThat(shop().open()).isFalse();
        assertThat(shop().changesAt()).isEqualTo("2026-11-02T13:00:00Z");
        at(Instant.parse("2026-11-02T12:59:59.999Z"));
        assertThat(shop().open()).isFalse();
        at(Instant.parse("2026-11-02T13:00:00Z"));
        assertThat(shop().open()).isTrue();
        assertThat(shop().pausedUntil()).isNull();
        assertThat(shop().changesAt()).isNull();
    }

    @Test
    void whoeverOpensOrClosesEndsThePause() {
        change("'pausedUntil':'2026-11-02T13:00:00Z'");
        change("'open':true");
        assertThat(shop().pausedUntil()).isNull();
        change("'pausedUntil':'2026-11-02T13:00:00Z'");
        change("'open':false");
        at(Instant.parse("2026-11-02T13:00:00Z"));
        assertThat(shop().open()).isFalse();
    }

    @Test
    void pauseIsWithinTheNextSevenDays() {
        assertThat(refused("'pausedUntil':'2026-11-02T09:00:00Z'")).isEqualTo("pausedUntil");
        assertThat(refused("'pausedUntil':'2026-11-09T09:00:00.001Z'")).isEqualTo("pausedUntil");
        assertThat(refused("'pausedUntil':'14:00'")).isEqualTo("pausedUntil");
        assertThat(refused("'pausedUntil':'+1000000000-12-31T23:59:59Z'")).isEqualTo("pausedUntil");
        assertThat(refused("'pausedUntil':'2026-11-02T13:00:00Z','open':true")).isEqualTo("pausedUntil");
        assertThat(refused("'changesAt':'2026-11-02T13:00:00Z'")).isEqualTo("changesAt");
        change("'pausedUntil':'2026-11-09T09:00:00Z'");
        change("'pausedUntil':null");
        assertThat(shop().changesAt()).isNull();
        assertThat(shop().open()).isFalse();
    }

    @Test
    void shopClosesAndOpensAtItsHours() {
        change(HOURS);
        assertThat(shop().open()).isTrue();
        at(SIX_IN_THE_EVENING.minusMillis(1));
        assertThat(shop().open()).isTrue();
        at(SIX_IN_THE_EVENING);
        assertThat(shop().open()).isFalse();
        assertThat(shop().changesAt()).isEqualTo(NEXT_MORNING);
        at(NEXT_MORNING);
        assertThat(shop().open()).isTrue();
        assertThat(shop().changesAt()).isEqualTo("2026-11-03T17:00:00Z");
    }

    @Test
    void sweepThatIsRepeatedChangesNothing() {
        change(HOURS);
        at(SIX_IN_THE_EVENING);
        long version = shop().version();
        int told = out.size();
        sweeper.sweep();
        sweeper.sweep();
        assertThat(shop().version()).isEqualTo(version);
        assertThat(out).hasSize(told);
    }

    @Test
    void openedAfterHoursItStaysOpenUntilTheNextEvening() {
        change(HOURS);
        at(SIX_IN_THE_EVENING);
        change("'open':true");
        at(SIX_IN_THE_EVENING.plus(Duration.ofHours(2)));
        assertThat(shop().open()).isTrue();
        at(NEXT_MORNING);
        assertThat(shop().open()).isTrue();
        at(Instant.parse("2026-11-03T17:00:00Z"));
        assertThat(shop().open()).isFalse();
    }

    @Test
    void closedWithinHoursItStaysClosedUntilTheNextMorning() {
        change(HOURS);
        change("'open':false");
        assertThat(shop().changesAt()).isEqualTo(NEXT_MORNING);
        at(SIX_IN_THE_EVENING);
        assertThat(shop().open()).isFalse();
        at(NEXT_MORNING);
        assertThat(shop().open()).isTrue();
    }

    @Test
    void pauseBeyondClosingTimeEndsInTheMorning() {
        change(HOURS);
        change("'pausedUntil':'2026-11-02T18:30:00Z'");
        assertThat(shop().changesAt()).isEqualTo(NEXT_MORNING);
        at(Instant.parse("2026-11-02T18:30:00Z"));
        assertThat(shop().open()).isFalse();
        at(NEXT_MORNING);
        assertThat(shop().open()).isTrue();
        assertThat(shop().pausedUntil()).isNull();
    }

    @Test
    void pauseBeyondTheMorningIsNotEndedByIt() {
        change(HOURS);
        change("'pausedUntil':'2026-11-03T09:00:00Z'");
        at(NEXT_MORNING);
        assertThat(shop().open()).isFalse();
        at(Instant.parse("2026-11-03T09:00:00Z"));
        assertThat(shop().open()).isTrue();
    }

    @Test
    void changeThatComesBeforeTheSweepFindsTheShopAsItShouldBe() {
        change(HOURS);
        clock.advance(Duration.between(clock.instant(), SIX_IN_THE_EVENING.plusSeconds(1)));
        change("'capacity':7");
        assertThat(shop().open()).isFalse();
        assertThat(shop().changesAt()).isEqualTo(NEXT_MORNING);
    }

    @Test
    void nightWithoutASweepIsMadeUpFor() {
        change(HOURS);
        at(Instant.parse("2026-11-03T08:00:00Z"));
        assertThat(shop().open()).isTrue();
        assertThat(shop().changesAt()).isEqualTo("2026-11-03T17:00:00Z");
    }

    @Test
    void whatHappensByItselfIsTold() {
        change(HOURS);
        out.clear();
        at(SIX_IN_THE_EVENING);
        assertThat(out).singleElement().isInstanceOfSatisfying(ShopChanged.class, changed -> assertThat(
                        changed.shop().open())
                .isFalse());
    }

    @Test
    void archivedShopNeverOpens() {
        change(HOURS);
        shops.replace(shop().archive());
        at(NEXT_MORNING);
        assertThat(shop().open()).isFalse();
        assertThat(shop().changesAt()).isNull();
    }

    private Shop shop() {
        return shops.find(Given.DEMO).orElseThrow();
    }

    private void at(Instant instant) {
        clock.advance(Duration.between(clock.instant(), instant));
        sweeper.sweep();
    }

    private void change(String fields) {
        assertThat(desk.change(Given.DEMO, shop().version(), read(fields)).refusal())
                .isEmpty();
    }

    private String refused(String fields) {
        return desk.change(Given.DEMO, shop().version(), read(fields))
                .refusal()
                .map(ShopRefusal::field)
                .orElse("nothing");
    }

    private static ShopChange read(String fields) {
        return new ShopChange((ObjectNode) JsonMapper.shared().readTree(("{" + fields + "}").replace('\'', '"')));
    }
}
