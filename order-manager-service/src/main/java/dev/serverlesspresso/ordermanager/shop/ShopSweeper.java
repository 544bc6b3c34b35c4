package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.event.Postponed;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.kit.time.Sweeper;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;

/** Opens and closes shops at their times, and announces new, changed and archived shops that a crash left unannounced. */
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
        for (Task task : tasks()) {
            if (waiting.contains(task.shopId())) {
                continue;
            }
            try {
                task.run().run();
                postponed.done(task.shopId());
                awayInARow = 0;
            } catch (RuntimeException failed) {
                postpone(task.shopId(), failed);
                awayInARow = failed instanceof Unavailable ? awayInARow + 1 : 0;
            }
            if (awayInARow == ENOUGH) {
                return;
            }
        }
    }

    /** Something to be done or told of a shop. */
    private record Task(ShopId shopId, Runnable run) {}

    /** That there is a shop is told before what it is like. */
    private List<Task> tasks() {
        Stream<Task> due = shops.due(clock.instant()).stream()
                .map(shopId -> new Task(shopId, () -> shops.find(shopId).ifPresent(this::turn)));
        Stream<Task> milestones = list.milestones().stream()
                .map(milestone -> new Task(milestone.shopId(), () -> announcements.announce(milestone)));
        Stream<Task> changes = shops.unannounced().stream()
                .map(shopId -> new Task(shopId, () -> shops.find(shopId).ifPresent(this::announce)));
        return Stream.of(due, milestones, changes).flatMap(tasks -> tasks).toList();
    }

    /** What somebody else has changed in this moment is looked at again in the next sweep. */
    private void turn(Shop shop) {
        Instant now = clock.instant();
        Shop turned = Door.turned(shop, now).nextVersion();
        if (!Door.isDue(shop, now) || !shops.replace(turned)) {
            return;
        }
        log.atInfo()
                .addKeyValue("shopId", turned.shopId())
                .addKeyValue("version", turned.version())
                .addKeyValue("open", turned.open())
                .log("shop opened or closed by itself");
        announcements.tryToAnnounce(turned);
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
                .log("shop could not be announced or opened or closed");
    }
}
