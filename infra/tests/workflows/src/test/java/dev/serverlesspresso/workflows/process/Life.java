package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Actor.AIKO;
import static dev.serverlesspresso.workflows.process.Actor.REN;

import dev.serverlesspresso.local.states.integration.TaskCalls;
import dev.serverlesspresso.workflows.process.Faults.TaskState;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What may become of an order: its course, what goes wrong whatever else does, and the events that tell, each once. */
record Life(String name, Consumer<Shop> course, TaskCalls fault, List<String> events) {
    private static final TaskState TELLING = new TaskState("order-processor", "Announce the end");

    static List<Life> all() {
        return List.of(
                life(
                        "made",
                        Life::make,
                        "Order.Admitted v1",
                        "Order.Queued v2",
                        "Order.Claimed v3",
                        "Order.Completed v4"),
                life(
                        "handed out",
                        Life::handOut,
                        "Order.Admitted v1",
                        "Order.Queued v2",
                        "Order.Claimed v3",
                        "Order.Completed v4",
                        "Order.Collected v5"),
                life(
                        "called back",
                        Life::callBack,
                        "Order.Admitted v1",
                        "Order.Queued v2",
                        "Order.Claimed v3",
                        "Order.Completed v4",
                        "Order.Collected v5",
                        "Order.Recalled v6"),
                life(
                        "made again",
                        Life::makeAgain,
                        "Order.Admitted v1",
                        "Order.Queued v2",
                        "Order.Expired v3 TIMED_OUT",
                        "Order.Admitted v1",
                        "Order.Remade v4 TIMED_OUT",
                        "Order.Queued v2",
                        "Order.Cancelled v3 CHANGED_MIND"),
                life(
                        "not made again",
                        Life::makeAgainTooLate,
                        "Order.Admitted v1",
                        "Order.Queued v2",
                        "Order.Expired v3 TIMED_OUT",
                        "Order.ActionRefused v3 REMAKE TOO_LATE"),
                life(
                        "taken at the counter",
                        Life::takeAtTheCounter,
                        "Order.Admitted v1",
                        "Order.Queued v2",
                        "Order.Cancelled v3 CHANGED_MIND"),
                life(
                        "taken over",
                        Life::takeOver,
                        "Order.Admitted v1",
                        "Order.Queued v2",
                        "Order.Claimed v3",
                        "Order.TakenOver v4",
                        "Order.Cancelled v5 OTHER"),
                life(
                        "given back",
                        Life::giveBack,
                        "Order.Admitted v1",
                        "Order.Queued v2",
                        "Order.Claimed v3",
                        "Order.Released v4",
                        "Order.Cancelled v5 OTHER"),
                life(
                        "cancelled while choosing",
                        shop -> cancel(shop, admitted(shop)),
                        "Order.Admitted v1",
                        "Order.Cancelled v2 CHANGED_MIND"),
                life("never chosen", Life::neverChoose, "Order.Admitted v1", "Order.Expired v2 TIMED_OUT"),
                life(
                        "never made",
                        Life::neverMake,
                        "Order.Admitted v1",
                        "Order.Queued v2",
                        "Order.Expired v3 TIMED_OUT"),
                life(
                        "made after the deadline",
                        Life::finishLate,
                        "Order.Admitted v1",
                        "Order.Queued v2",
                        "Order.Claimed v3",
                        "Order.Completed v4"),
                life(
                        "never finished",
                        Life::neverFinish,
                        "Order.Admitted v1",
                        "Order.Queued v2",
                        "Order.Claimed v3",
                        "Order.Expired v4 TIMED_OUT"),
                life("rejected", Life::reject, "Order.Rejected v1 SHOP_CLOSED"),
                life(
                        "refused",
                        Life::refuse,
                        "Order.Admitted v1",
                        "Order.Queued v2",
                        "Order.ActionRefused v2 MAKE OUT_OF_DATE",
                        "Order.Cancelled v3 CHANGED_MIND"),
                life("interrupted", Life::interrupt, "Order.Admitted v1", "Order.Expired v2 INTERRUPTED"),
                life(
                        "overdue",
                        Life::leaveDead,
                        "Order.Admitted v1",
                        "Order.Queued v2",
                        "Order.Expired v3 INTERRUPTED"),
                new Life(
                        "told by another workflow",
                        Life::make,
                        Faults.refusing(TELLING),
                        List.of("Order.Admitted v1", "Order.Queued v2", "Order.Claimed v3", "Order.Completed v4")));
    }

    private static Life life(String name, Consumer<Shop> course, String... events) {
        return new Life(name, course, TaskCalls.undisturbed(), List.of(events));
    }

    void happenIn(Shop shop) {
        course.accept(shop);
        shop.counter().advance(Duration.ofSeconds(20));
    }

    private static Order admitted(Shop shop) {
        Order order = shop.scan();
        goOn(shop, order::isWaitedFor);
        return order;
    }

    private static Order queued(Shop shop) {
        Order order = admitted(shop);
        order.choose();
        goOn(shop, () -> order.state().equals("QUEUED") && order.isWaitedFor() && published(shop, "Order.Queued v2"));
        return order;
    }

    private static Order claimed(Shop shop) {
        Order order = queued(shop);
        order.ask("MAKE", order.version(), AIKO);
        goOn(shop, () -> published(shop, "Order.Claimed"));
        return order;
    }

    private static void make(Shop shop) {
        completed(shop);
    }

    private static Order completed(Shop shop) {
        Order order = claimed(shop);
        order.ask("COMPLETE", order.version(), AIKO);
        goOn(shop, () -> published(shop, "Order.Completed"));
        return order;
    }

    private static void handOut(Shop shop) {
        collected(shop);
    }

    private static Order collected(Shop shop) {
        Order order = completed(shop);
        order.ask("COLLECT", order.version(), AIKO);
        goOn(shop, () -> published(shop, "Order.Collected"));
        return order;
    }

    private static void callBack(Shop shop) {
        Order order = collected(shop);
        order.ask("RECALL", order.version(), AIKO);
        goOn(shop, () -> published(shop, "Order.Recalled"));
    }

    private static void finishLate(Shop shop) {
        Order order = claimed(shop);
        shop.counter().advance(Duration.ofSeconds(901));
        order.ask("COMPLETE", order.version(), AIKO);
        goOn(shop, () -> published(shop, "Order.Completed"));
    }

    private static void neverFinish(Shop shop) {
        claimed(shop);
        shop.counter().advance(Duration.ofSeconds(1_201));
        goOn(shop, () -> published(shop, "Order.Expired"));
    }

    private static void cancel(Shop shop, Order order) {
        order.ask("CANCEL", order.version(), order.customer());
        goOn(shop, () -> published(shop, "Order.Cancelled"));
    }

    private static void takeOver(Shop shop) {
        Order order = claimed(shop);
        order.ask("TAKE_OVER", order.version(), REN);
        goOn(shop, () -> published(shop, "Order.TakenOver"));
        order.ask("CANCEL", order.version(), REN);
        goOn(shop, () -> published(shop, "Order.Cancelled"));
    }

    private static void giveBack(Shop shop) {
        Order order = claimed(shop);
        order.ask("UNMAKE", order.version(), AIKO);
        goOn(shop, () -> published(shop, "Order.Released"));
        order.ask("CANCEL", order.version(), AIKO);
        goOn(shop, () -> published(shop, "Order.Cancelled"));
    }

    private static void neverChoose(Shop shop) {
        admitted(shop);
        shop.counter().advance(Duration.ofSeconds(301));
        goOn(shop, () -> published(shop, "Order.Expired"));
    }

    private static void neverMake(Shop shop) {
        notMade(shop);
    }

    private static Order notMade(Shop shop) {
        Order order = queued(shop);
        shop.counter().advance(Duration.ofSeconds(901));
        goOn(shop, () -> published(shop, "Order.Expired"));
        return order;
    }

    private static void makeAgain(Shop shop) {
        Order again = notMade(shop).askAgain(Shop.newId("ORDER"), AIKO);
        goOn(shop, () -> again.state().equals("QUEUED") && again.isWaitedFor() && isToldAsQueued(again));
        cancel(shop, again);
    }

    private static void takeAtTheCounter(Shop shop) {
        Order order = shop.ask(AIKO, "Kim");
        goOn(shop, () -> order.state().equals("QUEUED") && order.isWaitedFor() && isToldAsQueued(order));
        cancel(shop, order);
    }

    private static void makeAgainTooLate(Shop shop) {
        Order order = notMade(shop);
        order.askAgain(Shop.newId("ORDER"), AIKO, shop.counter().now().plusSeconds(1_900));
        goOn(shop, () -> published(shop, "Order.ActionRefused"));
    }

    private static boolean isToldAsQueued(Order order) {
        return order.shop().seen().stream()
                .filter(event -> event.path("detail-type").asString().equals("Order.Queued"))
                .anyMatch(
                        event -> event.path("detail").path("orderId").asString().equals(order.id()));
    }

    private static void reject(Shop shop) {
        shop.close();
        shop.scan();
        goOn(shop, () -> published(shop, "Order.Rejected"));
    }

    private static void refuse(Shop shop) {
        Order order = queued(shop);
        order.ask("MAKE", 1, AIKO);
        goOn(shop, () -> published(shop, "Order.ActionRefused"));
        cancel(shop, order);
    }

    private static void interrupt(Shop shop) {
        admitted(shop).stop();
        goOn(shop, () -> published(shop, "Order.Expired"));
    }

    /** Nobody hears of the death of the order-processor. */
    private static void leaveDead(Shop shop) {
        Order order = queued(shop);
        shop.counter().rule("DisableRule", "default", "release");
        order.stop();
        shop.counter().settle();
        shop.counter().rule("EnableRule", "default", "release");
        shop.counter().advance(Duration.ofMinutes(36));
        new Overdue(shop).sweep();
        goOn(shop, () -> published(shop, "Order.Expired"));
    }

    private static boolean published(Shop shop, String event) {
        return shop.events().stream().anyMatch(line -> line.startsWith(event));
    }

    private static void goOn(Shop shop, BooleanSupplier condition) {
        shop.counter().goOnUntil(condition, () -> "seen " + shop.events());
    }
}
