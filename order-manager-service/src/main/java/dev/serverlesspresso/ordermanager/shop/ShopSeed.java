package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.ordermanager.menu.Menu;
import dev.serverlesspresso.ordermanager.menu.MenuItem;
import dev.serverlesspresso.ordermanager.menu.Recipe;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the two shops of the workshop where they are not there yet. */
@Component
@Profile("seed")
class ShopSeed implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ShopSeed.class);

    private static final MenuItem.Option MILK = new MenuItem.Option(
            "milk",
            names("Milk", "ミルク"),
            null,
            List.of(
                    new MenuItem.Value("regular", names("Regular", "普通"), Map.of()),
                    new MenuItem.Value("oat", names("Oat", "オーツ"), Map.of("milk", "oatMilk", "foam", "oatFoam"))));

    private final Shops shops;
    private final ShopAnnouncements announcements;

    ShopSeed(Shops shops, ShopAnnouncements announcements) {
        this.shops = shops;
        this.announcements = announcements;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        open(shop("demo", "Serverlesspresso Demo", "Europe/Berlin", "en"));
        open(shop("tokyo", "Serverlesspresso Tokyo", "Asia/Tokyo", "ja"));
    }

    private void open(Shop shop) {
        boolean created = shops.create(shop);
        log.atInfo()
                .addKeyValue("shopId", shop.shopId())
                .addKeyValue("created", created)
                .log("shop seeded");
        if (created) {
            announcements.tryToAnnounce(shop);
        }
    }

    static Shop shop(String id, String name, String timeZone, String locale) {
        return new Shop(
                new ShopId(id),
                name,
                true,
                timeZone,
                locale,
                menu(),
                300,
                10,
                30,
                20,
                300,
                900,
                Shop.USUAL_FINISH_WITHIN_SECONDS,
                Shop.USUAL_READY_FOR_SECONDS,
                null,
                Shop.USUAL_CHOOSING_SHARE,
                null,
                1);
    }

    private static Menu menu() {
        return new Menu(List.of(
                drink("americano", names("Americano", "アメリカーノ"), List.of(), part("espresso", 30), part("water", 60)),
                drink(
                        "flat-white",
                        names("Flat White", "フラットホワイト"),
                        List.of(MILK),
                        part("espresso", 35),
                        part("milk", 45),
                        part("foam", 10)),
                drink(
                        "cappuccino",
                        names("Cappuccino", "カプチーノ"),
                        List.of(MILK),
                        part("espresso", 30),
                        part("milk", 25),
                        part("foam", 35)),
                drink("espresso", names("Espresso", "エスプレッソ"), List.of(), part("espresso", 35)),
                drink("double-espresso", names("Double Espresso", "ダブルエスプレッソ"), List.of(), part("espresso", 60))));
    }

    private static MenuItem drink(
            String id, Map<String, String> name, List<MenuItem.Option> options, Recipe.Layer... layers) {
        return new MenuItem(id, name, null, true, null, options, new Recipe(List.of(layers)), null);
    }

    private static Recipe.Layer part(String part, int share) {
        return new Recipe.Layer(part, share);
    }

    private static Map<String, String> names(String english, String japanese) {
        return new java.util.TreeMap<>(Map.of("en", english, "ja", japanese));
    }
}
