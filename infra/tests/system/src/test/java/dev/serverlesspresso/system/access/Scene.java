package dev.serverlesspresso.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Customer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Two orders of shop demo, one in the queue and one still to choose, and everybody who may want something of them. */
final class Scene implements AutoCloseable {
    private final Counter counter;
    private final Customer queued;
    private final Customer choosing;
    private final Customer inTokyo;
    private final Map<Who, Supplier<String>> tokens = new EnumMap<>(Who.class);
    private final List<Object> before;
    private final List<Object> eventsBefore;

    Scene(Counter counter) {
        this.counter = counter;
        queued = counter.scan("demo");
        queued.queued();
        choosing = counter.scan("demo").admitted();
        inTokyo = counter.scan("tokyo").admitted();
        forged(new Tokens(counter));
        for (String role : List.of("DISPLAY", "BARISTA", "MANAGER")) {
            String username = role.toLowerCase(Locale.ROOT);
            tokens.put(Who.valueOf(role), () -> counter.staff("demo-" + username));
            tokens.put(Who.valueOf(role + "_OF_TOKYO"), () -> counter.staff("tokyo-" + username));
        }
        tokens.put(Who.OPERATOR, () -> counter.staff("operator"));
        tokens.put(Who.CUSTOMER_OF_TOKYO, inTokyo::token);
        String paired = counter.pairedDisplay("demo").accessToken();
        String pairedInTokyo = counter.pairedDisplay("tokyo").accessToken();
        tokens.put(Who.PAIRED_DISPLAY, () -> paired);
        tokens.put(Who.PAIRED_DISPLAY_OF_TOKYO, () -> pairedInTokyo);
        String tablet = counter.pairedTablet("demo").accessToken();
        String tabletOfTokyo = counter.pairedTablet("tokyo").accessToken();
        tokens.put(Who.PAIRED_TABLET, () -> tablet);
        tokens.put(Who.PAIRED_TABLET_OF_TOKYO, () -> tabletOfTokyo);
        before = state();
        eventsBefore = events();
    }

    private void forged(Tokens forger) {
        tokens.put(Who.GARBAGE, () -> "garbage");
        tokens.put(Who.BROKEN_TOKEN, () -> "eyJhbGciOiJFUzI1NiJ9.e30.AAAA");
        tokens.put(Who.MANAGER_BY_CUSTOMER_KEY, forger::managerByCustomerKey);
        tokens.put(Who.MANAGER_BY_ANOTHER_KEY, forger::managerByAnotherKey);
        tokens.put(Who.EXPIRED_MANAGER, forger::expiredManager);
        tokens.put(Who.MANAGER_WITHOUT_AN_END, forger::managerWithoutAnEnd);
        tokens.put(Who.MANAGER_OF_ANOTHER_CLIENT, forger::managerOfAnotherClient);
        tokens.put(Who.MANAGER_BY_PAIRING, () -> forger.managerByPairing(queued));
        tokens.put(Who.UNSIGNED_CUSTOMER, () -> forger.unsigned(queued));
        tokens.put(Who.EXPIRED_CUSTOMER, () -> forger.expired(queued));
        tokens.put(Who.CUSTOMER_BY_ANOTHER_KEY, () -> forger.ofAnotherKey(queued));
        tokens.put(Who.CUSTOMER_FOR_ANOTHER_AUDIENCE, () -> forger.forAnotherAudience(queued));
        tokens.put(Who.CUSTOMER_BY_ANOTHER_ISSUER, () -> forger.ofAnotherIssuer(queued));
    }

    /** The order that a request is about: a drink can only be chosen for the one that has none. */
    Customer of(Request request) {
        return request.template().endsWith("/drink") ? choosing : queued;
    }

    /** The bearer token, empty for nobody's. */
    String token(Who who, Request request) {
        return switch (who) {
            case NOBODY -> "";
            case CUSTOMER -> of(request).token();
            case ANOTHER_CUSTOMER -> (of(request).equals(queued) ? choosing : queued).token();
            default -> tokens.getOrDefault(who, () -> "").get();
        };
    }

    /** Fails if anything was told of the orders since the beginning. */
    void assertNothingHappened() {
        assertThat(events()).isEqualTo(eventsBefore);
    }

    /** Fails if the orders or the shops are not as they were at the beginning. */
    void assertUnchanged() {
        assertThat(state()).isEqualTo(before);
    }

    private List<Object> events() {
        return Stream.of(queued, choosing, inTokyo)
                .<Object>map(customer -> counter.events().typesOf(customer.orderId()))
                .toList();
    }

    private List<Object> state() {
        List<Object> state = new ArrayList<>(events());
        for (Customer customer : List.of(queued, choosing, inTokyo)) {
            state.add(customer.read().expect(200).body().path("order"));
        }
        for (String shop : List.of("demo", "tokyo")) {
            state.add(counter.api().get("/api/shops/" + shop).expect(200).header("ETag"));
        }
        state.add(counter.api().get("/api/shops/osaka").status());
        return state;
    }

    @Override
    public void close() {
        for (Customer customer : List.of(queued, choosing, inTokyo)) {
            JsonNode order = customer.read().expect(200).body().path("order");
            customer.cancel(order.path("version").asInt()).expect(202);
            counter.events().await(customer.orderId(), "Order.Cancelled");
        }
    }

    /** In the order of the alternatives. */
    static List<Who> sorted(Iterable<Who> many) {
        List<Who> sorted = new ArrayList<>();
        many.forEach(sorted::add);
        sorted.sort(Comparator.naturalOrder());
        return sorted;
    }
}
