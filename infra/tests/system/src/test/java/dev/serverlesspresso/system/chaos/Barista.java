package dev.serverlesspresso.system.chaos;

import dev.serverlesspresso.system.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The two behind the counter of one shop, who take, give back, finish and cancel drinks, and get in each other's way. */
final class Barista implements Runnable {
    private final FragileSystem system;
    private final String shop;
    private final Asking asking;
    private final Random random;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Barista(FragileSystem system, String shop, Asking asking, Random random) {
        this.system = system;
        this.shop = shop;
        this.asking = asking;
        this.random = random;
    }

    @Override
    public void run() {
        try {
            while (!stopped.await(random.nextInt(100, 500), TimeUnit.MILLISECONDS)) {
                List<JsonNode> board = new ArrayList<>();
                asking.once(() -> system.as(shop + "-barista").get(path("?state=QUEUED,MAKING&limit=100")))
                        .filter(answer -> answer.status() == 200)
                        .ifPresent(answer -> answer.body().path("orders").forEach(board::add));
                if (!board.isEmpty()) {
                    work(board.get(random.nextInt(board.size())));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(JsonNode order) {
        int dice = random.nextInt(20);
        if (order.path("state").asString().equals("QUEUED")) {
            ask(order, dice == 0 ? "CANCEL" : "MAKE");
        } else if (dice < 12) {
            ask(order, "COMPLETE");
        } else if (dice < 15) {
            ask(order, "UNMAKE");
        } else if (dice == 15) {
            ask(order, "CANCEL");
        } else {
            Asking.pause(Duration.ofMillis(random.nextInt(300)));
        }
    }

    /** One of the two asks, or both, or one of them twice. */
    private void ask(JsonNode order, String action) {
        String body = "{\"action\":\"" + action + "\",\"version\":"
                + order.path("version").asInt() + "}";
        String path = path("/" + order.path("orderId").asString() + "/actions");
        List<Supplier<Answer>> hands = new ArrayList<>();
        for (String who : List.of("-manager", "-barista", "-manager").subList(random.nextInt(3), 3)) {
            hands.add(() -> system.as(shop + who).post(path, body));
        }
        asking.atOnce(hands);
    }

    private String path(String rest) {
        return "/api/shops/" + shop + "/orders" + rest;
    }

    void stop() {
        stopped.countDown();
    }
}
