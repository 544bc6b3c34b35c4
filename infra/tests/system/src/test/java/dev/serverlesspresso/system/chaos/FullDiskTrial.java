package dev.serverlesspresso.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.system.Answer;
import dev.serverlesspresso.system.Api;
import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Customer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * {@code ./mvnw -Pfull-disk verify -Dserverlesspresso.data=<a folder on a small disk>}: the disk under the whole system is
 * filled. It says so, refuses what it cannot keep, shows what it has, and goes on by itself when there is room again.
 */
@Timeout(900)
class FullDiskTrial {
    private static final long SMALL = 1024L * 1024 * 1024;
    private static final String SHOP = "/api/shops/demo";

    private Path filling;
    private FragileSystem system;

    @BeforeEach
    void start() throws Exception {
        Path parent = Files.createDirectories(Path.of(System.getProperty("serverlesspresso.data")));
        assertThat(Files.getFileStore(parent).getTotalSpace())
                .as("bytes of the disk of %s, which will be filled: name a folder on a small disk", parent)
                .isLessThanOrEqualTo(SMALL);
        filling = parent.resolve("filling");
        system = FragileSystem.start(Files.createTempDirectory(parent, "full").resolve("data"));
    }

    @AfterEach
    void stop() throws IOException {
        if (filling != null) {
            Files.deleteIfExists(filling);
        }
        if (system != null) {
            system.close();
        }
    }

    @Test
    void saysBothAndGoesOn() throws Exception {
        Order before = order();

        fill();
        Counter.await("the disk to be full", () -> scan().status() == 503);
        system.awaitLine("is full (less than 8 MB are free): the local AWS refuses writes until", 20);

        assertThat(List.of(scan(), before.choose(), connect())).allSatisfy(refused -> {
            refused.expect(503);
            assertThat(refused.body().path("code").asString()).isEqualTo("UNAVAILABLE");
            assertThat(refused.header("Retry-After")).matches("[1-9]");
        });
        system.api().get(SHOP).expect(200);
        system.as("demo-barista").get(SHOP + "/orders?state=QUEUED").expect(200);
        assertThat(before.state()).isEqualTo("CHOOSING");

        Files.delete(filling);
        system.awaitLine("can be written again: the local AWS goes on", 60);

        Counter.await("the drink to be taken", () -> before.choose().status() == 202);
        Counter.await("the drink to be queued", () -> before.state().equals("QUEUED"));
        connect().expect(200);
        Order after = order();
        system.killAndStartAgain();
        assertThat(before.state()).isEqualTo("QUEUED");
        assertThat(after.state()).isEqualTo("CHOOSING");
    }

    private void fill() throws IOException {
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(filling)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(Files.getFileStore(filling).getUsableSpace())
                    .as("%s", full)
                    .isLessThan(8 * 1024 * 1024);
        }
    }

    private Answer scan() {
        String code = Customer.codeIn(
                system.as("demo-display").get(SHOP + "/code").expect(200).body());
        return system.api().post(SHOP + "/scans", "{\"token\":\"" + code + "\"}");
    }

    private Answer connect() {
        return system.as("demo-barista").post(SHOP + "/connections", "{\"screen\":\"barista\"}");
    }

    private Order order() {
        Answer scan = scan().expect(202);
        Order order = new Order(
                system.api().as(scan.body().path("customerToken").asString()),
                SHOP + "/orders/" + scan.body().path("orderId").asString());
        Counter.await("the order to be admitted", () -> order.state().equals("CHOOSING"));
        return order;
    }

    private record Order(Api phone, String path) {
        Answer choose() {
            return phone.put(path + "/drink", "{\"drinkId\":\"flat-white\",\"options\":{\"milk\":\"oat\"}}");
        }

        String state() {
            return phone.get(path).body().path("order").path("state").asString();
        }
    }
}
