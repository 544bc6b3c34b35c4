package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Tells again of changed shops that a crash left untold; instances take turns by chance. */
@Component
class ShopSweeper implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(ShopSweeper.class);

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

    void sweep() {
        for (Shop shop : shops.untold()) {
            announcements.announce(shop);
            log.atInfo()
                    .addKeyValue("shopId", shop.shopId())
                    .addKeyValue("version", shop.version())
                    .log("shop announced by the sweeper");
        }
    }
}
