package dev.serverlesspresso.qrvalidator.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.access.LinkCode;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import dev.serverlesspresso.qrvalidator.customer.TokensForTests;
import dev.serverlesspresso.qrvalidator.scan.CounterOrders.CounterOrder;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import dev.serverlesspresso.testing.TestClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkDeskTests {

    private static final LinkCode CODE = new LinkCode("K7QM4XPT9RWD2HJN");
    private static final String ORDER = CODE.idIn("demo");

    private final TestClock clock = new TestClock(Given.NINE);
    private final CustomerTokens tokens = TokensForTests.tokens(clock);
    private final Map<String, CounterOrder> stored = new HashMap<>();
    private final LinkDesk desk = new LinkDesk(this::find, tokens, clock);

    @Test
    void whoeverHasTheCodeIsTheGuestOfItsOrderAndOfNoOther() {
        stored.put(ORDER, order("QUEUED", null, null));

        FoundOrder found =
                desk.follow(Given.DEMO, CODE).value().orElseThrow(() -> new AssertionError("it leads to no order"));

        assertThat(found.orderId()).isEqualTo(ORDER);
        assertThat(tokens.customerOf(found.token().token(), Given.DEMO))
                .hasValueSatisfying(guest -> assertThat(guest.value()).isEqualTo(ORDER));
    }

    @Test
    void codeThatLeadsToNothingIsAsOneThatHasExpired() {
        stored.put(ORDER, order("QUEUED", null, null));

        assertThat(refusal(new LinkCode("K7QM4XPT9RWD2HJP"), Given.DEMO)).isEqualTo(ScanRefusal.Reason.CODE_EXPIRED);
        assertThat(refusal(CODE, new ShopId("tokyo"))).isEqualTo(ScanRefusal.Reason.CODE_EXPIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "CHOOSING, , , true",
        "MAKING, , , true",
        "COMPLETED, 2026-11-02T08:50:00Z, , true",
        "COMPLETED, 2026-11-02T07:00:00.001Z, , true",
        "COMPLETED, 2026-11-02T07:00:00Z, , false",
        "COMPLETED, 2026-11-02T08:50:00Z, 2026-11-02T08:55:00Z, false",
        "CANCELLED, 2026-11-02T08:50:00Z, , false",
        "EXPIRED, 2026-11-02T08:50:00Z, , false",
        "REJECTED, 2026-11-02T08:50:00Z, , false"
    })
    void codeEndsWithItsOrder(String state, @Nullable Instant endedAt, @Nullable Instant collectedAt, boolean good) {
        stored.put(ORDER, order(state, endedAt, collectedAt));

        assertThat(desk.follow(Given.DEMO, CODE).value().isPresent()).isEqualTo(good);
    }

    private ScanRefusal.Reason refusal(LinkCode code, ShopId shopId) {
        return desk.follow(shopId, code)
                .refusal()
                .map(ScanRefusal::reason)
                .orElseThrow(() -> new AssertionError("it was not refused"));
    }

    /** As the order manager answers: to the guest of the token, about an order of that shop. */
    private Optional<CounterOrder> find(ShopId shopId, String orderId, CustomerTokens.Issued token) {
        return tokens.customerOf(token.token(), shopId)
                .filter(guest -> guest.value().equals(orderId))
                .map(guest -> stored.get(orderId));
    }

    private static CounterOrder order(String state, @Nullable Instant endedAt, @Nullable Instant collectedAt) {
        return new CounterOrder(state, endedAt, collectedAt);
    }
}
