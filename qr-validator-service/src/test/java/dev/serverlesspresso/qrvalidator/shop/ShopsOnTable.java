package dev.serverlesspresso.qrvalidator.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.scan.CodesTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The copies of settings in a table of a test. */
public final class ShopsOnTable {

    private ShopsOnTable() {}

    static Shops in(CodesTable table) {
        return new DynamoDbShops(table.client(), Given.propertiesWithTable(table.name()));
    }

    /** One of each kind of write. */
    public static Map<String, Runnable> writes(CodesTable table) {
        Shops shops = in(table);
        List<ShopSettings> announced = new ArrayList<>();
        ShopSettingsConsumer consumer = new ShopSettingsConsumer(shops, announced::add);
        Map<String, Runnable> writes = new LinkedHashMap<>();
        writes.put("store settings", () -> consumer.handle(changed(1, 10, 4)));
        writes.put("replace settings", () -> {
            announced.clear();
            consumer.handle(changed(2, 5, null));
            assertThat(announced).extracting(ShopSettings::usesPerCode).containsExactly(5);
        });
        writes.put("mark a shop crowded", () -> shops.markCrowded(Given.DEMO, Given.NINE.plusSeconds(20)));
        return writes;
    }

    private static ShopChanged changed(long version, int usesPerCode, @Nullable Integer scansPerAddress) {
        return new ShopChanged(
                "demo",
                version,
                new ShopChanged.Shop("Demo", true, null, "Europe/Berlin", 300, usesPerCode, 30, scansPerAddress));
    }
}
