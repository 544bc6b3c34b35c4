package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Creates the shops of a file where they are not there yet. */
@Component
@Profile("seed")
class ShopSeed implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ShopSeed.class);
    private static final String CALLER = "seed";

    private final ShopFile file;
    private final List<NewShop> wanted;
    private final OperatorDesk desk;
    private final Shops shops;
    private final ShopList list;

    /** The file is read before anything else starts, so that a bad one ends the start at once. */
    ShopSeed(
            OrderManagerProperties properties,
            StarterMenu starter,
            OperatorDesk desk,
            Shops shops,
            ShopList list,
            Clock clock) {
        this.file = new ShopFile(properties.shops().file(), starter, clock);
        this.wanted = file.shops();
        this.desk = desk;
        this.shops = shops;
        this.list = list;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        wanted.forEach(this::create);
    }

    private void create(NewShop wanted) {
        Outcome<Shop, ShopRefusal> outcome = desk.create(wanted, CALLER);
        outcome.refusal().filter(refusal -> !ShopRefusal.EXISTS.equals(refusal)).ifPresent(refusal -> {
            throw file.bad("shop '" + wanted.shopId() + "': " + refusal.detail(), null);
        });
        log.atInfo()
                .addKeyValue("shopId", wanted.shopId())
                .addKeyValue("there", outcome.value().isPresent())
                .log("shop seeded");
        shops.find(wanted.shopId()).ifPresent(list::enlist);
    }
}
