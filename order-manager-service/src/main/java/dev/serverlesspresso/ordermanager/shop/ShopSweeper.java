package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.event.Postponed;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.kit.time.Sweeper;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;

/** Announces new, changed and archived shops that a crash left unannounced. */
@Component
class ShopSweeper implements Sweeper {

    private static final Logger log = LoggerFactory.getLogger(ShopSweeper.class);

    private static final int ENOUGH = 3;

    private final Postponed<ShopId> postponed = new Postponed<>();
    private final Shops shops;
    private final ShopList list;
    private final ShopAnnouncements announcements;
    private final Clock clock;
    private final Duration every;

    ShopSweeper(
            Shops shops,
            ShopList list,
            ShopAnnouncements announcements,
            Clock clock,
            OrderManagerProperties properties) {
        this.shops = shops;
        this.list = list;
        this.announcements = announcements;
        this.clock = clock;
        this.every = properties.shops().sweepEvery();
    }

    @Override
    public Duration every() {
        return every;
    }

    /** A failure concerns one shop alone; after several failures in a row because AWS is away, the sweep ends. */
    @Override
    public void sweep() {
        Set<ShopId> waiting = postponed.waiting(clock.instant());
        int awayInARow = 0;
        for (Telling telling : tellings()) {
            if (waiting.contains(telling.shopId())) {
                continue;
            }
            try {
                telling.announce().run();
                postponed.done(telling.shopId());
                awayInARow = 0;
            } catch (RuntimeException failed) {
                postpone(telling.shopId(), failed);
                awayInARow = failed instanceof Unavailable ? awayInARow + 1 : 0;
            }
            if (awayInARow == ENOUGH) {
                return;
            }
        }
    }

    /** Something to be told of a shop. */
    private record Telling(ShopId shopId, Runnable announce) {}

    /** That there is a shop is told before what it is like. */
    private List<Telling> tellings() {
        Stream<Telling> milestones = list.milestones().stream()
                .map(milestone -> new Telling(milestone.shopId(), () -> announcements.announce(milestone)));
        Stream<Telling> changes = shops.unannounced().stream()
                .map(shopId -> new Telling(shopId, () -> shops.find(shopId).ifPresent(this::announce)));
        return Stream.concat(milestones, changes).toList();
    }

    private void announce(Shop shop) {
        announcements.announce(shop);
        log.atInfo()
                .addKeyValue("shopId", shop.shopId())
                .addKeyValue("version", shop.version())
                .log("shop announced by the sweeper");
    }

    private void postpone(ShopId shopId, RuntimeException failed) {
        Duration length = postponed.failed(shopId, failed, clock.instant());
        log.atLevel(failed instanceof Unavailable ? Level.WARN : Level.ERROR)
                .setCause(failed)
                .addKeyValue("shopId", shopId)
                .addKeyValue("nextTryInSeconds", length.toSeconds())
                .log("shop could not be announced");
    }
}
