package dev.serverlesspresso.system.chaos;

import dev.serverlesspresso.system.Answer;
import dev.serverlesspresso.system.Counter;
import java.util.List;

/** The counters that people come to, small and hasty, so that a short run meets every limit and every deadline. */
final class Shops {
    static final List<String> ALL = List.of("demo", "tokyo");
    static final int CAPACITY = 6;
    private static final String SETTINGS = """
            {"capacity": %d, "usesPerCode": 40, "scansPerAddress": 10000, "codeWindowSeconds": 60,
             "chooseWithinSeconds": 15, "makeWithinSeconds": 25,
             "finishWithinSeconds": 10}""".formatted(CAPACITY);

    private Shops() {}

    static void hasten(FragileSystem system) {
        for (String shop : ALL) {
            String path = "/api/shops/" + shop;
            Answer now = system.api().get(path).expect(200);
            system.as(shop + "-manager")
                    .ifMatch(now.header("ETag"))
                    .patch(path, SETTINGS)
                    .expect(200);
            Counter.await(
                    "settings to reach the code of " + shop,
                    () -> system.as(shop + "-display")
                                    .get(path + "/code")
                                    .body()
                                    .path("usesPerCode")
                                    .asInt()
                            == 40);
        }
    }
}
