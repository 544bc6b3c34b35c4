package dev.serverlesspresso.qrvalidator.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.scan.CodesTable;
import dev.serverlesspresso.testing.AwsUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a crowded shop is remembered by, on a table. */
class CrowdedShopsTests {

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    private final CodesTable table = CodesTable.create(AWS.endpoint());
    private final Shops shops = ShopsOnTable.in(table);
    private final CrowdedShops crowded = new CrowdedShops(shops);

    @AfterEach
    void dropTable() {
        table.close();
    }

    @Test
    void shopIsCrowdedForTwentySecondsAfterTheLatestMessage() {
        shops.storeIfNewer(settings(1, Optional.of(4)));
        crowded.handle(new QueueMoved("demo", Given.NINE.plusSeconds(60), true));
        crowded.handle(new QueueMoved("demo", Given.NINE, true));
        crowded.handle(new QueueMoved("demo", Given.NINE.plusSeconds(90), false));

        assertThat(known().crowdedUntil()).isEqualTo(Given.NINE.plusSeconds(80));
        assertThat(known().isCrowdedAt(Given.NINE.plusSeconds(79))).isTrue();
        assertThat(known().isCrowdedAt(Given.NINE.plusSeconds(80))).isFalse();
    }

    @Test
    void newSettingsLeaveItCrowdedAndReplaceTheLimitOfANetwork() {
        shops.storeIfNewer(settings(10, Optional.of(4)));
        crowded.handle(new QueueMoved("demo", Given.NINE.plusSeconds(600), true));
        assertThat(known().scansPerAddress()).contains(4);

        shops.storeIfNewer(settings(11, Optional.empty()));

        assertThat(known().scansPerAddress()).isEmpty();
        assertThat(known().crowdedUntil()).isEqualTo(Given.NINE.plusSeconds(620));
        assertThat(known().version()).isEqualTo(11);
    }

    @Test
    void shopThatIsNotKnownStaysUnknown() {
        crowded.handle(new QueueMoved("elsewhere", Given.NINE, true));
        assertThat(shops.find(new ShopId("elsewhere"))).isEmpty();
    }

    private ShopSettings known() {
        return shops.find(Given.DEMO).orElseThrow();
    }

    private static ShopSettings settings(long version, Optional<Integer> scansPerAddress) {
        ShopSettings shop = Given.shop();
        return new ShopSettings(
                shop.shopId(),
                shop.name(),
                true,
                false,
                shop.timeZone(),
                Duration.ofMinutes(5),
                10,
                shop.codeGrace(),
                scansPerAddress,
                Instant.EPOCH,
                version);
    }
}
