package dev.serverlesspresso.qrvalidator.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.code.QrCodeUsesChanged;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What scans of one code publish while the bus is slow. */
class ScanAnnouncementsTests {

    private static final CodeWindow WINDOW = CodeWindow.at(Given.NINE, Duration.ofMinutes(5));

    private final ExecutorService phones = Executors.newCachedThreadPool();
    private final SlowBus bus = new SlowBus();
    private final MemoryScans table = new MemoryScans();
    private final ScanAnnouncements announcements =
            new ScanAnnouncements(table, bus, table, Clock.fixed(Given.NINE, ZoneOffset.UTC), Given.properties());

    @AfterEach
    void stop() {
        bus.slow.countDown();
        phones.shutdownNow();
    }

    @Test
    void thoseThatWaitArePublishedTogetherWithOneCountOfUsesInRequestsOfTenEvents() {
        List<CompletableFuture<Void>> announced = new ArrayList<>(List.of(announce(0)));
        await().until(() -> bus.requests.size() == 1);
        for (int scan = 1; scan <= 10; scan++) {
            announced.add(announce(scan));
            int waiting = scan;
            await().until(() -> announcements.waiting() == waiting);
        }
        bus.slow.countDown();
        announced.forEach(CompletableFuture::join);

        assertThat(bus.requests).extracting(List::size).containsExactly(2, 10, 2);
        assertThat(bus.requests).allSatisfy(events -> assertThat(events)
                .filteredOn(event -> event instanceof QrCodeUsesChanged)
                .hasSize(1));
        assertThat(bus.requests.stream().flatMap(List::stream).filter(event -> event instanceof QrCodeScanned))
                .hasSize(11);
        assertThat(table.unannouncedBefore(Given.NINE.plusSeconds(60))).isEmpty();
    }

    private CompletableFuture<Void> announce(int number) {
        Scan scan = new Scan(
                Given.DEMO,
                WINDOW,
                new CustomerId("customer-%04d".formatted(number)),
                "network",
                "order-%06d".formatted(number),
                Given.NINE,
                LocalDate.parse("2026-11-02"));
        table.spend(scan, new UseLimits(100, 100));
        return CompletableFuture.runAsync(() -> announcements.announce(scan), phones);
    }

    /** Its first request lasts until the test lets it go. */
    private static final class SlowBus implements EventBus {
        private final CountDownLatch slow = new CountDownLatch(1);
        private final List<List<? extends Event>> requests = new CopyOnWriteArrayList<>();

        @Override
        public void publish(List<? extends Event> events) {
            requests.add(List.copyOf(events));
            try {
                slow.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
