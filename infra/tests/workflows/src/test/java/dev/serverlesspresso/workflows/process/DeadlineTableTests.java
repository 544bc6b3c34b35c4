package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Actor.AIKO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Orders that nobody has taken and orders that a barista makes, in the seconds around their deadlines: left alone, and
 * with a <i>Done</i>, which the barista's screen holds for five seconds before it requests it, but no longer than until
 * ten seconds before the end of the extra time. Seconds count from the deadline.
 */
class DeadlineTableTests extends ProcessTests {

    @ParameterizedTest(name = "{0} at {1} s is {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            before | second | is then | in the end
            QUEUED |    -10 | QUEUED  | Order.Expired v3 TIMED_OUT
            QUEUED |     -1 | QUEUED  | Order.Expired v3 TIMED_OUT
            QUEUED |      0 | EXPIRED | Order.Expired v3 TIMED_OUT
            QUEUED |      1 | EXPIRED | Order.Expired v3 TIMED_OUT
            MAKING |    -10 | MAKING  | Order.Expired v4 TIMED_OUT
            MAKING |     -1 | MAKING  | Order.Expired v4 TIMED_OUT
            MAKING |      0 | MAKING  | Order.Expired v4 TIMED_OUT
            MAKING |      1 | MAKING  | Order.Expired v4 TIMED_OUT
            """)
    void leftAloneAtTheTimeToMake(String before, int second, String then, String end) {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued();
        if (before.equals("MAKING")) {
            order.made(AIKO);
        }

        counter().advance(Shop.TO_MAKE.plusSeconds(second));
        assertThat(order.state()).isEqualTo(then);

        counter().advance(Duration.ofSeconds(10));
        counter().advance(Shop.TO_FINISH.plus(Shop.TO_ARRIVE));
        order.awaitEnd();
        assertThat(shop.events()).endsWith(end);
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
    }

    /** What is still in the queue is taken in the second in which it is done. */
    @ParameterizedTest(name = "{0}, done at {1} s, requested at {2} s")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            before | done | requested | in the end
            QUEUED |  -10 |       -10 | Order.Completed v4
            QUEUED |  -10 |        -5 | Order.Completed v4
            QUEUED |   -1 |        -1 | Order.Completed v4
            QUEUED |   -1 |         4 | Order.Completed v4
            QUEUED |    0 |         0 | Order.ActionRefused v3 COMPLETE TOO_LATE
            QUEUED |    0 |         5 | Order.ActionRefused v3 COMPLETE TOO_LATE
            QUEUED |    1 |         1 | Order.ActionRefused v3 COMPLETE TOO_LATE
            QUEUED |    1 |         6 | Order.ActionRefused v3 COMPLETE TOO_LATE
            MAKING |  -10 |       -10 | Order.Completed v4
            MAKING |  -10 |        -5 | Order.Completed v4
            MAKING |   -1 |        -1 | Order.Completed v4
            MAKING |   -1 |         4 | Order.Completed v4
            MAKING |    0 |         0 | Order.Completed v4
            MAKING |    0 |         5 | Order.Completed v4
            MAKING |    1 |         1 | Order.Completed v4
            MAKING |    1 |         6 | Order.Completed v4
            """)
    void doneAtTheTimeToMake(String before, int done, int requested, String end) {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued();
        if (before.equals("MAKING")) {
            order.made(AIKO);
        }

        counter().advance(Shop.TO_MAKE.plusSeconds(done));
        doneAndRequested(shop, order, before, Duration.ofSeconds(requested - done));

        assertThat(shop.events()).endsWith(end);
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
    }

    /** QUEUED is here what a barista gave back in its extra time. */
    @ParameterizedTest(name = "{0}, done at {1} s, requested at {2} s")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            before | done | requested | in the end
            QUEUED |  -16 |       -11 | Order.Completed v6
            QUEUED |  -10 |       -10 | Order.Completed v6
            QUEUED |   -1 |        -1 | Order.Completed v6
            QUEUED |    0 |         0 | Order.Expired v5 TIMED_OUT
            QUEUED |    1 |         1 | Order.Expired v5 TIMED_OUT
            MAKING |  -16 |       -11 | Order.Completed v4
            MAKING |  -12 |       -10 | Order.Completed v4
            MAKING |  -10 |       -10 | Order.Completed v4
            MAKING |   -1 |        -1 | Order.Completed v4
            MAKING |    0 |         0 | Order.Expired v4 TIMED_OUT
            MAKING |    1 |         1 | Order.Expired v4 TIMED_OUT
            """)
    void doneAtTheEndOfTheExtraTime(String before, int done, int requested, String end) {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO);
        counter().advance(Shop.TO_MAKE);
        if (before.equals("QUEUED")) {
            order.ask("UNMAKE", 3, AIKO);
            shop.awaitEvents(4);
        }

        counter().advance(Shop.TO_FINISH.plusSeconds(done));
        doneAndRequested(shop, order, before, Duration.ofSeconds(requested - done));
        counter().advance(Shop.TO_ARRIVE);
        order.awaitEnd();

        assertThat(shop.events()).endsWith(end);
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
    }

    private void doneAndRequested(Shop shop, Order order, String before, Duration held) {
        int events = shop.events().size();
        if (before.equals("QUEUED")) {
            order.ask("MAKE", order.version(), AIKO);
            shop.awaitEvents(++events);
        }
        counter().advance(held);
        order.ask("COMPLETE", order.version(), AIKO);
        shop.awaitEvents(events + 1);
        counter().settle();
    }
}
