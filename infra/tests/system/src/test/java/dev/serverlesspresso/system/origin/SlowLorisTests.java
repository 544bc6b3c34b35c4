package dev.serverlesspresso.system.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.system.Answer;
import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Customer;
import dev.serverlesspresso.system.RunningSystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Five hundred connections that never finish what they began, while honest phones order. */
@ExtendWith(RunningSystem.class)
@Timeout(120)
class SlowLorisTests {
    private static final int SLOW = 500;
    private static final int HONEST = 12;
    private static final String PATH = "/api/shops/demo";
    private static final List<String> UNFINISHED = List.of(
            "GET /api/shops/demo HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
            "POST /api/shops/demo/scans HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{",
            "POST /api/shops/demo/connections HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{",
            "POST /mqtt HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n");

    private final ExecutorService phones = Executors.newFixedThreadPool(HONEST);
    private int usualCapacity;

    @BeforeEach
    void makeRoom(Counter counter) {
        usualCapacity =
                counter.api().get(PATH).expect(200).body().path("capacity").asInt();
        setCapacity(counter, usualCapacity + HONEST);
    }

    @AfterEach
    void leaveAsItWas(Counter counter) {
        phones.shutdownNow();
        setCapacity(counter, usualCapacity);
    }

    @Test
    void honestPhonesOrderAmongSlowConnections(Counter counter) throws Exception {
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                RawConnection connection =
                        new RawConnection(counter.settings().ports().origin());
                connection.send(UNFINISHED.get(i % UNFINISHED.size()));
                slow.add(connection);
            }
            List<Future<Integer>> orders = new ArrayList<>();
            for (int i = 0; i < HONEST; i++) {
                orders.add(phones.submit(() -> {
                    Customer customer = counter.scan("demo").admitted();
                    customer.choose("{\"drinkId\":\"espresso\",\"options\":{}}").expect(202);
                    int version = counter.events()
                            .await(customer.orderId(), "Order.Queued")
                            .path("order")
                            .path("version")
                            .asInt();
                    customer.cancel(version).expect(202);
                    counter.events().await(customer.orderId(), "Order.Cancelled");
                    return version;
                }));
            }
            for (Future<Integer> order : orders) {
                assertThat(order.get()).isPositive();
            }
        } finally {
            for (RawConnection connection : slow) {
                close(connection);
            }
        }
    }

    private static void close(RawConnection connection) {
        try {
            connection.close();
        } catch (IOException e) {
            // The origin was first.
        }
    }

    private static void setCapacity(Counter counter, int capacity) {
        Answer now = counter.api().get(PATH).expect(200);
        counter.api()
                .as(counter.staff("demo-manager"))
                .ifMatch(now.header("ETag"))
                .patch(PATH, "{\"capacity\":" + capacity + "}")
                .expect(200);
    }
}
