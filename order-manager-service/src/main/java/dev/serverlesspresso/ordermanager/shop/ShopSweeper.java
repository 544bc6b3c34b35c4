package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.event.Postponed;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Announces changed shops that a crash left unannounced; instances take turns by chance. */
@Component
class ShopSweeper implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(ShopSweeper.class);

    private static final int ENOUGH = 3;

    private final Postponed<ShopId> postponed = new Postponed<>();
    private final Shops shops;
    private final ShopAnnouncements announcements;
    private final Clock clock;
    private final RandomGenerator random;
    private final Duration every;

    ShopSweeper(
            Shops shops,
            ShopAnnouncements announcements,
            Clock clock,
            RandomGenerator random,
            OrderManagerProperties properties) {
        this.shops = shops;
        this.announcements = announcements;
        this.clock = clock;
        this.random = random;
        this.every = properties.shops().sweepEvery();
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addTriggerTask(this::sweep, context -> next());
    }

    private @Nullable Instant next() {
        return clock.instant().plusMillis(every.toMillis() / 2 + random.nextLong(every.toMillis() + 1));
    }

    /** A failure concerns one shop alone; after several failures in a row because AWS is away, the sweep ends. */
    void sweep() {
        Set<ShopId> waiting = postponed.waiting(clock.instant());
        int awayInARow = 0;
        for (ShopId shopId : shops.unannounced()) {
            if (waiting.contains(shopId)) {
                continue;
            }
            try {
                shops.find(shopId).ifPresent(this::announce);
                postponed.done(shopId);
                awayInARow = 0;
            } catch (RuntimeException failed) {
                postpone(shopId, failed);
                awayInARow = failed instanceof Unavailable ? awayInARow + 1 : 0;
            }
            if (awayInARow == ENOUGH) {
                return;
            }
        }
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
