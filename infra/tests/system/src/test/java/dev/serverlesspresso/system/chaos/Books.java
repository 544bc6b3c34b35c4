package dev.serverlesspresso.system.chaos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a run has left behind: what was told on the bus, what is stored, and what people were promised. Asked
 * for what is wrong with it, and for what is still open.
 *
 * @param scans the order ids that phones were given
 * @param requests the ids of requests that were answered with 202
 * @param deadLetters the messages in each dead-letter queue
 */
record Books(
        List<Told> events,
        List<StoredOrder> orders,
        List<StoredCode> codes,
        List<StoredSlots> slots,
        Set<String> scans,
        Set<String> requests,
        Map<String, Integer> deadLetters) {
    private static final Set<String> ENDS = Set.of("Order.Completed", "Order.Cancelled", "Order.Expired");
    private static final Set<String> ENDED = Set.of("COMPLETED", "CANCELLED", "EXPIRED");

    /** What may come next after a change; after an end only that the drink is handed out, or made once more. */
    private static final Map<String, Set<String>> NEXT = Map.ofEntries(
            Map.entry("Order.Admitted", Set.of("Order.Queued", "Order.Cancelled", "Order.Expired")),
            Map.entry("Order.Rejected", Set.of()),
            Map.entry("Order.Queued", Set.of("Order.Claimed", "Order.Cancelled", "Order.Expired")),
            Map.entry(
                    "Order.Claimed",
                    Set.of("Order.Released", "Order.TakenOver", "Order.Completed", "Order.Cancelled", "Order.Expired")),
            Map.entry(
                    "Order.TakenOver",
                    Set.of("Order.Released", "Order.TakenOver", "Order.Completed", "Order.Cancelled", "Order.Expired")),
            Map.entry("Order.Released", Set.of("Order.Claimed", "Order.Cancelled", "Order.Expired")),
            Map.entry("Order.Completed", Set.of("Order.Collected", "Order.Remade")),
            Map.entry("Order.Collected", Set.of("Order.Recalled", "Order.Remade")),
            Map.entry("Order.Recalled", Set.of("Order.Collected", "Order.Remade")),
            Map.entry("Order.Cancelled", Set.of("Order.Remade")),
            Map.entry("Order.Expired", Set.of("Order.Remade")),
            Map.entry("Order.Remade", Set.of("Order.Collected", "Order.Recalled")));

    /** An event of one order; the request that it is about, or an empty text. */
    record Told(String type, String orderId, int version, String requestId) {}

    /** A row of the table of orders; its number is 0 until it has one. */
    record StoredOrder(
            String orderId, String shopId, String state, int version, String day, int number, Set<String> requests) {
        boolean isRejected() {
            return state.equals("REJECTED");
        }

        boolean hasNumber() {
            return number > 0;
        }
    }

    /** One code: what it was good for, what is left of it, and the orders that hold a use of it. */
    record StoredCode(String code, int usesPerCode, int usesLeft, Set<String> holders) {}

    /** The slots of one shop. */
    record StoredSlots(String shopId, int inUse, int choosing) {}

    /** What no waiting mends. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        perOrder(type -> type.equals("Order.Admitted") || type.equals("Order.Rejected"))
                .forEach((order, types) -> unlessOne(wrong, order, "was decided", types));
        perOrder(ENDS::contains).forEach((order, types) -> unlessOne(wrong, order, "ended", types));
        changesByVersion().forEach((version, types) -> unlessOne(wrong, version, "was told", types));
        wrong.addAll(impossibleChanges());
        numbers().forEach((number, holders) -> {
            if (holders.size() > 1) {
                wrong.add("number " + number + " was given to " + holders);
            }
        });
        codes.stream()
                .filter(code ->
                        code.usesLeft() < 0 || code.usesLeft() + code.holders().size() != code.usesPerCode())
                .forEach(code -> wrong.add("uses do not add up: " + code));
        slots.stream()
                .filter(shop -> shop.inUse() < 0 || shop.choosing() < 0)
                .forEach(shop -> wrong.add("too many slots were given back: " + shop));
        return wrong;
    }

    /** What must come by itself, and has not come yet. */
    List<String> open() {
        List<String> open = new ArrayList<>();
        missing(scans, known()).forEach(order -> open.add("scan without an order: " + order));
        missing(types("QrCode.Scanned"), known()).forEach(order -> open.add("undecided: " + order));
        missing(holders(), known()).forEach(order -> open.add("use without an order: " + order));
        orders.stream()
                .filter(order -> !order.isRejected() && !ENDED.contains(order.state()))
                .forEach(order -> open.add("not ended: " + order));
        orders.stream().flatMap(this::untold).forEach(open::add);
        missing(requests, answered()).forEach(request -> open.add("request without an outcome: " + request));
        orders.stream()
                .filter(order -> order.isRejected() && holders().contains(order.orderId()))
                .forEach(order -> open.add("not refunded: " + order));
        slots.stream()
                .filter(shop -> shop.inUse() > 0 || shop.choosing() > 0)
                .forEach(shop -> open.add("slots in use: " + shop));
        deadLetters.forEach((queue, count) -> {
            if (count > 0) {
                open.add(count + " messages in " + queue);
            }
        });
        open.addAll(numbersLeftOut());
        return open;
    }

    private interface Kind {
        boolean has(String type);
    }

    private Map<String, Set<String>> perOrder(Kind kind) {
        return events.stream()
                .filter(event -> kind.has(event.type()))
                .collect(Collectors.groupingBy(
                        Told::orderId, TreeMap::new, Collectors.mapping(Told::type, Collectors.toSet())));
    }

    private Map<String, Set<String>> changesByVersion() {
        return changes()
                .collect(Collectors.groupingBy(
                        event -> event.orderId() + " version " + event.version(),
                        TreeMap::new,
                        Collectors.mapping(Told::type, Collectors.toSet())));
    }

    private List<String> impossibleChanges() {
        Map<String, String> typeOf = changes()
                .collect(Collectors.toMap(
                        event -> event.orderId() + "#" + event.version(), Told::type, (one, again) -> one));
        return changes()
                .distinct()
                .filter(event -> {
                    String before = typeOf.get(event.orderId() + "#" + (event.version() - 1));
                    return before != null
                            && !NEXT.getOrDefault(before, Set.of()).contains(event.type());
                })
                .map(event -> "impossible after version " + (event.version() - 1) + ": " + event)
                .toList();
    }

    private Stream<Told> changes() {
        return events.stream().filter(event -> NEXT.containsKey(event.type()));
    }

    private static void unlessOne(List<String> wrong, String what, String how, Set<String> types) {
        if (types.size() > 1) {
            wrong.add(what + " " + how + " in two ways: " + new TreeSet<>(types));
        }
    }

    private Map<String, Set<String>> numbers() {
        return orders.stream()
                .filter(order -> order.hasNumber())
                .collect(Collectors.groupingBy(
                        order -> order.shopId() + " " + order.day() + " #" + order.number(),
                        TreeMap::new,
                        Collectors.mapping(StoredOrder::orderId, Collectors.toSet())));
    }

    private List<String> numbersLeftOut() {
        Map<String, List<Integer>> days = orders.stream()
                .filter(order -> order.hasNumber())
                .collect(Collectors.groupingBy(
                        order -> order.shopId() + " " + order.day(),
                        TreeMap::new,
                        Collectors.mapping(StoredOrder::number, Collectors.toList())));
        return days.entrySet().stream()
                .filter(day -> day.getValue().size()
                        != day.getValue().stream()
                                .max(Comparator.naturalOrder())
                                .orElse(0))
                .map(day -> "numbers of " + day.getKey() + " were left out: " + new TreeSet<>(day.getValue()))
                .toList();
    }

    /** Each version of an order that nobody was told of. */
    private Stream<String> untold(StoredOrder order) {
        Set<Integer> told = changes()
                .filter(event -> event.orderId().equals(order.orderId()))
                .map(Told::version)
                .collect(Collectors.toSet());
        return Stream.iterate(1, version -> version <= order.version(), version -> version + 1)
                .filter(version -> !told.contains(version))
                .map(version -> "version " + version + " was not told: " + order);
    }

    private Set<String> known() {
        return orders.stream().map(StoredOrder::orderId).collect(Collectors.toSet());
    }

    private Set<String> types(String type) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .map(Told::orderId)
                .collect(Collectors.toSet());
    }

    private Set<String> answered() {
        Set<String> answered = orders.stream()
                .flatMap(order -> order.requests().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        events.stream()
                .filter(event -> event.type().equals("Order.ActionRefused"))
                .map(Told::requestId)
                .forEach(answered::add);
        return answered;
    }

    private Set<String> holders() {
        return codes.stream().flatMap(code -> code.holders().stream()).collect(Collectors.toSet());
    }

    private static Set<String> missing(Set<String> expected, Set<String> there) {
        return expected.stream().filter(id -> !there.contains(id)).collect(Collectors.toCollection(TreeSet::new));
    }
}
