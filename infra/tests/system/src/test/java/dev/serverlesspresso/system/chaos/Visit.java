package dev.serverlesspresso.system.chaos;

import dev.serverlesspresso.system.Answer;
import dev.serverlesspresso.system.Api;
import dev.serverlesspresso.system.Customer;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** One person at one shop: scans, perhaps in several tabs, then chooses, walks away or changes their mind. */
final class Visit {
    private static final Set<String> OVER = Set.of("REJECTED", "COMPLETED", "CANCELLED", "EXPIRED");
    private static final Duration STAYS = Duration.ofMinutes(3);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(400);

    private final FragileSystem system;
    private final String shop;
    private final Asking asking;
    private final Random random;
    private Api phone;

    Visit(FragileSystem system, String shop, Asking asking, Random random) {
        this.system = system;
        this.shop = shop;
        this.asking = asking;
        this.random = random;
        this.phone = system.api();
    }

    void run() {
        long end = System.nanoTime() + STAYS.toNanos();
        while (!isServed() && System.nanoTime() < end) {
            Asking.pause(Duration.ofMillis(random.nextInt(1_000, 4_000)));
        }
    }

    /** Whether the visit is over: the order has ended. Who finds the counter closed, full or the code used up comes again. */
    private boolean isServed() {
        return code().flatMap(code -> asking.untilAnswered(() -> scan(code)))
                .filter(answer -> answer.status() == 202)
                .map(answer -> stay(answer.body()))
                .orElse(false);
    }

    private Optional<String> code() {
        return asking.untilAnswered(() -> system.as(shop + "-display").get(path("/code")))
                .filter(answer -> answer.status() == 200)
                .map(answer -> Customer.codeIn(answer.body()));
    }

    private Answer scan(String code) {
        return phone.post(path("/scans"), "{\"token\":\"" + code + "\"}");
    }

    private boolean stay(JsonNode scan) {
        phone = system.api().as(scan.path("customerToken").asString());
        String path = path("/orders/" + scan.path("orderId").asString());
        if (random.nextInt(4) == 0) {
            code().ifPresent(code -> severalAtOnce(() -> scan(code)));
        }
        long end = System.nanoTime() + STAYS.toNanos();
        boolean asked = false;
        while (System.nanoTime() < end) {
            Optional<JsonNode> seen = asking.once(() -> phone.get(path))
                    .filter(answer -> answer.status() == 200)
                    .map(answer -> answer.body().path("order"));
            String state = seen.map(order -> order.path("state").asString()).orElse("");
            if (OVER.contains(state)) {
                return !state.equals("REJECTED");
            }
            if (seen.isPresent() && !asked) {
                decide(path, seen.get());
                asked = true;
            }
            Asking.pause(LOOKS_EVERY);
        }
        return true;
    }

    /** Most choose and wait, some tap several times, some change their mind at once or later, some just leave. */
    private void decide(String path, JsonNode seen) {
        int dice = random.nextInt(12);
        String cancel =
                "{\"action\":\"CANCEL\",\"version\":" + seen.path("version").asInt() + "}";
        if (dice < 10) {
            Supplier<Answer> choose =
                    () -> phone.put(path + "/drink", "{\"drinkId\":\"flat-white\",\"options\":{\"milk\":\"oat\"}}");
            if (dice < 3) {
                severalAtOnce(choose);
            }
            asking.untilAnswered(choose);
        }
        if (dice == 9 || dice == 10) {
            severalAtOnce(() -> phone.post(path + "/actions", cancel));
        }
    }

    private void severalAtOnce(Supplier<Answer> request) {
        asking.atOnce(Collections.nCopies(random.nextInt(2, 5), request));
    }

    private String path(String rest) {
        return "/api/shops/" + shop + rest;
    }
}
