package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.testing.EventRecords;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopChangedTests {

    @Test
    void detailFitsTheSchemaOfItsType() {
        EventRecords.assertFits(ShopChanged.of(Given.shop(), Given.NINE));
    }

    @Test
    void creationAndEndFitTheirSchemas() {
        EventRecords.assertFits(ShopCreated.of(Given.shop(), Given.NINE));
        EventRecords.assertFits(ShopArchived.of(Given.shop().archive(), Given.NINE));
    }

    @Test
    void limitsThatAreNotUsualAreInTheSchema() {
        Shop shop = Given.shop();
        Shop limited = new Shop(
                shop.shopId(),
                "Demo",
                Map.of("en", "Demo", "ja", "デモ"),
                true,
                false,
                "Asia/Tokyo",
                "ja",
                shop.menu(),
                60,
                5,
                0,
                10,
                60,
                300,
                60,
                30,
                3,
                50,
                6,
                2);
        EventRecords.assertFits(ShopChanged.of(limited, Given.NINE));
    }
}
