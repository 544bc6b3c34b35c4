package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.testing.EventRecords;
import java.util.List;
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
                List.of("en", "ja"),
                new Accent("#a4511a", "#e59a5c"),
                Map.of("en", "Back at 14:00"),
                false,
                false,
                Given.NINE.plusSeconds(3_600),
                new OpeningHours(Map.of("monday", new OpeningHours.Span("08:00", "18:00"))),
                Given.NINE.plusSeconds(3_600),
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
                5,
                8,
                null,
                false,
                false,
                2);
        EventRecords.assertFits(ShopChanged.of(limited, Given.NINE));
    }
}
