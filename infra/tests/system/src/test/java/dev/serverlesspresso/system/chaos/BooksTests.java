package dev.serverlesspresso.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.system.chaos.Books.StoredCode;
import dev.serverlesspresso.system.chaos.Books.StoredOrder;
import dev.serverlesspresso.system.chaos.Books.StoredSlots;
import dev.serverlesspresso.system.chaos.Books.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The books of a good run hold; each thing that may go wrong is found. */
class BooksTests {
    private final List<Told> events = new ArrayList<>(List.of(
            told("QrCode.Scanned", "a", 0),
            told("Order.Admitted", "a", 1),
            told("Order.Queued", "a", 2),
            told("Order.Claimed", "a", 3),
            told("Order.Completed", "a", 4),
            told("Order.Completed", "a", 4),
            told("QrCode.Scanned", "b", 0),
            told("Order.Rejected", "b", 1),
            new Told("Order.ActionRefused", "a", 3, "late")));
    private final List<StoredOrder> orders =
            new ArrayList<>(List.of(order("a", "COMPLETED", 4, 1, "make", "complete"), order("b", "REJECTED", 1, 0)));
    private final List<StoredCode> codes = new ArrayList<>(List.of(new StoredCode("demo#1", 10, 9, Set.of("a"))));
    private final List<StoredSlots> slots = new ArrayList<>(List.of(new StoredSlots("demo", 0, 0)));

    @Test
    void booksOfAGoodRunHold() {
        assertThat(books().wrong()).isEmpty();
        assertThat(books().open()).isEmpty();
    }

    @Test
    void anOrderThatIsAdmittedAndRejectedIsWrong() {
        events.add(told("Order.Rejected", "a", 6));
        assertThat(books().wrong())
                .singleElement()
                .asString()
                .contains("a was decided in two ways", "Order.Admitted, Order.Rejected");
    }

    @Test
    void anOrderThatEndsTwiceIsWrong() {
        events.add(told("Order.Expired", "a", 6));
        assertThat(books().wrong()).singleElement().asString().contains("a ended in two ways");
    }

    @Test
    void aDrinkThatIsTakenTwiceIsWrong() {
        orders.add(order("c", "MAKING", 2, 2));
        events.addAll(List.of(told("Order.Claimed", "c", 3), told("Order.Claimed", "c", 4)));
        assertThat(books().wrong()).singleElement().asString().contains("impossible after version 3", "version=4");
    }

    @Test
    void twoChangesToOneVersionAreWrong() {
        events.add(told("Order.Cancelled", "a", 3));
        assertThat(books().wrong()).contains("a version 3 was told in two ways: [Order.Cancelled, Order.Claimed]");
    }

    @Test
    void aNumberThatTwoOrdersHaveIsWrong() {
        orders.add(order("c", "COMPLETED", 0, 1));
        assertThat(books().wrong()).singleElement().asString().contains("number demo 2026-11-02 #1");
    }

    @Test
    void usesThatDoNotAddUpAreWrong() {
        codes.set(0, new StoredCode("demo#1", 10, 8, Set.of("a")));
        assertThat(books().wrong()).singleElement().asString().contains("uses do not add up");
        codes.set(0, new StoredCode("demo#1", 1, -1, Set.of("a", "c")));
        assertThat(books().wrong()).singleElement().asString().contains("uses do not add up");
    }

    @Test
    void slotsGivenBackTooOftenAreWrong() {
        slots.set(0, new StoredSlots("demo", 0, -1));
        assertThat(books().wrong()).singleElement().asString().contains("too many slots");
    }

    @Test
    void aScanWithoutAnOrderIsOpen() {
        orders.remove(1);
        assertThat(books().open()).containsExactly("scan without an order: b", "undecided: b");
    }

    @Test
    void anOrderThatHasNotEndedIsOpen() {
        orders.set(0, order("a", "MAKING", 3, 1, "make", "complete"));
        assertThat(books().open()).singleElement().asString().contains("not ended");
    }

    @Test
    void aChangeThatNobodyWasToldOfIsOpen() {
        events.removeIf(event -> event.type().equals("Order.Completed"));
        assertThat(books().open()).singleElement().asString().contains("version 4 was not told");
    }

    @Test
    void aRequestWithoutAnOutcomeIsOpen() {
        events.removeIf(event -> event.type().equals("Order.ActionRefused"));
        assertThat(books().open()).containsExactly("request without an outcome: late");
    }

    @Test
    void aRejectedOrderThatHoldsAUseIsOpen() {
        codes.set(0, new StoredCode("demo#1", 10, 8, Set.of("a", "b")));
        assertThat(books().open()).singleElement().asString().contains("not refunded");
    }

    @Test
    void aUseThatNoOrderHoldsIsOpen() {
        codes.set(0, new StoredCode("demo#1", 10, 8, Set.of("a", "c")));
        assertThat(books().open()).containsExactly("use without an order: c");
    }

    @Test
    void slotsInUseAreOpen() {
        slots.set(0, new StoredSlots("demo", 1, 0));
        assertThat(books().open()).singleElement().asString().contains("slots in use");
    }

    @Test
    void aNumberThatIsLeftOutIsOpen() {
        orders.set(0, order("a", "COMPLETED", 4, 2, "make", "complete"));
        assertThat(books().open()).singleElement().asString().contains("were left out");
    }

    @Test
    void deadLettersAreOpen() {
        Books good = books();
        Books books = new Books(
                good.events(),
                good.orders(),
                good.codes(),
                good.slots(),
                good.scans(),
                good.requests(),
                Map.of("journey-dlq", 2));
        assertThat(books.open()).containsExactly("2 messages in journey-dlq");
    }

    private Books books() {
        return new Books(
                events,
                orders,
                codes,
                slots,
                Set.of("a", "b"),
                Set.of("make", "complete", "late"),
                Map.of("journey-dlq", 0));
    }

    private static Told told(String type, String order, int version) {
        return new Told(type, order, version, "");
    }

    private static StoredOrder order(String id, String state, int version, int number, String... requests) {
        return new StoredOrder(id, "demo", state, version, "2026-11-02", number, Set.of(requests));
    }
}
