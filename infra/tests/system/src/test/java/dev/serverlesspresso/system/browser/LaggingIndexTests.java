package dev.serverlesspresso.system.browser;

import dev.serverlesspresso.local.dynamodb.DynamoDb;
import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Shop;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Global indexes follow their table a moment later ("Using Global Secondary Indexes in DynamoDB", data synchronization):
 * what changed just before a screen came is in no message, and not in its snapshot yet either.
 */
@ExtendWith(InBrowser.class)
class LaggingIndexTests {
    private static final Pattern BOARD = Pattern.compile("/orders\\?state=");

    private DynamoDb dynamodb;

    @BeforeEach
    void indexes(Counter counter) {
        dynamodb = counter.system().aws().dynamodb();
    }

    @AfterEach
    void noLag() {
        dynamodb.letIndexesLag(Duration.ZERO);
    }

    @Test
    void orderFromJustBeforeIsOnTheScreensAtTheirSecondLook(Screens screens, Shop shop) {
        Display display = screens.display(shop.id());
        display.shows(queuedBeforeItComes(shop, display.screen()));
        Barista barista = screens.barista(shop.id());
        barista.hasToMake(queuedBeforeItComes(shop, barista.screen()));
    }

    /** The index has the order only when the screen looks for the second time. */
    private int queuedBeforeItComes(Shop shop, Screen screen) {
        dynamodb.letIndexesLag(Duration.ofMinutes(1));
        int number = shop.scan().queued().path("number").asInt();
        AtomicInteger looks = new AtomicInteger();
        screen.page().route(BOARD, route -> {
            if (looks.incrementAndGet() == 2) {
                dynamodb.letIndexesLag(Duration.ZERO);
            }
            route.resume();
        });
        screen.reload();
        screen.isLive();
        return number;
    }
}
