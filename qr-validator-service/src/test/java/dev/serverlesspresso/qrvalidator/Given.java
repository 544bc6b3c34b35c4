package dev.serverlesspresso.qrvalidator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.serverlesspresso.kit.access.web.AccessSettings;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import dev.serverlesspresso.qrvalidator.shop.ShopSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Settings and keys that tests start from. */
public final class Given {

    public static final ShopId DEMO = new ShopId("demo");
    public static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");
    public static final ECKey KEY = key();

    private Given() {}

    public static AccessSettings access() {
        return new AccessSettings(
                new AccessSettings.Staff(URI.create("http://localhost:1"), "serverlesspresso-staff"),
                new AccessSettings.Tokens(
                        "serverlesspresso/qr-validator",
                        "serverlesspresso",
                        URI.create("http://localhost:1/jwks.json"),
                        "shop",
                        "order",
                        List.of("display", "tablet")));
    }

    public static QrValidatorProperties properties() {
        return properties(1000);
    }

    public static QrValidatorProperties properties(int perAddressAndMinute) {
        return new QrValidatorProperties(
                new QrValidatorProperties.Tables("serverlesspresso-codes"),
                "serverlesspresso-qr-validator",
                new QrValidatorProperties.CustomerTokens(KEY.toJSONString(), Duration.ofHours(24)),
                Base64.getUrlEncoder().encodeToString(new byte[32]),
                URI.create("http://localhost:8080/order/"),
                URI.create("http://localhost:8080/barista/"),
                URI.create("http://localhost:1"),
                new QrValidatorProperties.Scans(
                        perAddressAndMinute, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMinutes(2)),
                new QrValidatorProperties.Pairings(
                        Duration.ofMinutes(10),
                        perAddressAndMinute,
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(1),
                        2,
                        Duration.ofDays(90),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(2)));
    }

    /** The same with the order manager at that port of this machine. */
    public static QrValidatorProperties propertiesWithOrderManager(int port) {
        QrValidatorProperties given = properties();
        return new QrValidatorProperties(
                given.tables(),
                given.queue(),
                given.customerTokens(),
                given.codeSecret(),
                given.orderingUrl(),
                given.baristaUrl(),
                URI.create("http://localhost:" + port),
                given.scans(),
                given.pairings());
    }

    public static QrValidatorProperties propertiesWithTable(String codes) {
        QrValidatorProperties given = properties();
        return new QrValidatorProperties(
                new QrValidatorProperties.Tables(codes),
                given.queue(),
                given.customerTokens(),
                given.codeSecret(),
                given.orderingUrl(),
                given.baristaUrl(),
                given.orderManager(),
                given.scans(),
                given.pairings());
    }

    public static ShopSettings shop() {
        return new ShopSettings(
                DEMO,
                "Demo",
                true,
                false,
                ZoneId.of("Europe/Berlin"),
                Duration.ofMinutes(5),
                10,
                Duration.ofSeconds(30),
                Optional.empty(),
                Instant.EPOCH,
                1);
    }

    /** The same shop, with codes of five uses from now on. */
    public static ShopSettings shopOfFiveUses() {
        ShopSettings shop = shop();
        return new ShopSettings(
                shop.shopId(),
                shop.name(),
                shop.open(),
                shop.archived(),
                shop.timeZone(),
                shop.codeWindow(),
                5,
                shop.codeGrace(),
                shop.scansPerAddress(),
                shop.crowdedUntil(),
                shop.version());
    }

    /** The same shop, open or not, with its own limit for a network, and crowded until then. */
    public static ShopSettings shop(boolean open, Optional<Integer> scansPerAddress, Instant crowdedUntil) {
        ShopSettings shop = shop();
        return new ShopSettings(
                shop.shopId(),
                shop.name(),
                open,
                false,
                shop.timeZone(),
                shop.codeWindow(),
                shop.usesPerCode(),
                shop.codeGrace(),
                scansPerAddress,
                crowdedUntil,
                shop.version());
    }

    /** The same shop, closed for good. */
    public static ShopSettings archivedShop() {
        ShopSettings shop = shop();
        return new ShopSettings(
                shop.shopId(),
                shop.name(),
                false,
                true,
                shop.timeZone(),
                shop.codeWindow(),
                shop.usesPerCode(),
                shop.codeGrace(),
                shop.scansPerAddress(),
                shop.crowdedUntil(),
                shop.version());
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
