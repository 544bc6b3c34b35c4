package dev.serverlesspresso.local.iot.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.time.ManualScheduler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrokerTests {
    private static final Duration HOUR = Duration.ofHours(1);

    private final ManualScheduler scheduler = new ManualScheduler(Instant.parse("2026-11-02T09:00:00Z"));
    private final Journal journal = Journal.inMemory();
    private final Broker broker = new Broker(journal, scheduler, IotSettings.defaults("localhost:4566"));

    @AfterEach
    void close() {
        scheduler.close();
        journal.close();
    }

    @Test
    void unacknowledgedMessageComesAgainWithTheSameIdAndMarked() {
        Client first = connect("phone", HOUR);
        subscribe(first, "a");
        publish("a", "one");
        publish("a", "two");
        broker.acknowledge(first.session, first, first.got.get(0).packetId());
        broker.detach(first.session, first, HOUR);
        publish("a", "three");

        Client second = connect("phone", HOUR);

        assertThat(second.present).isTrue();
        assertThat(second.texts()).containsExactly("two", "three");
        assertThat(second.got.get(0).duplicate()).isTrue();
        assertThat(second.got.get(0).packetId()).isEqualTo(first.got.get(1).packetId());
        assertThat(second.got.get(1).duplicate()).isFalse();
    }

    @Test
    void sessionIsForgottenAfterItsLifetime() {
        Client first = connect("phone", HOUR);
        subscribe(first, "a");
        broker.detach(first.session, first, HOUR);
        publish("a", "one");
        scheduler.advance(HOUR);

        Client second = connect("phone", HOUR);

        assertThat(second.present).isFalse();
        assertThat(second.got).isEmpty();
    }

    @Test
    void cleanSessionLeavesNothing() {
        Client first = connect("phone", Duration.ZERO);
        subscribe(first, "a");
        broker.detach(first.session, first, Duration.ZERO);
        publish("a", "one");

        assertThat(connect("phone", HOUR).present).isFalse();
    }

    @Test
    void secondConnectionTakesOver() {
        Client first = connect("phone", HOUR);
        subscribe(first, "a");
        Client second = connect("phone", HOUR);
        broker.detach(first.session, first, HOUR);
        publish("a", "one");

        assertThat(first.endings).containsExactly(Link.Ending.TAKEN_OVER);
        assertThat(first.got).isEmpty();
        assertThat(second.texts()).containsExactly("one");
    }

    @Test
    void noMoreThanTheWindowIsOnItsWayAndWhoDoesNotAcknowledgeIsSentAway() {
        Client slow = connect("phone", Duration.ZERO);
        subscribe(slow, "a");
        for (int i = 0; i < Broker.WINDOW + 1_000; i++) {
            publish("a", "x");
        }
        assertThat(slow.got).hasSize(Broker.WINDOW);
        assertThat(slow.endings).isEmpty();

        publish("a", "x");

        assertThat(slow.endings).containsExactly(Link.Ending.TOO_SLOW);
    }

    @Test
    void acknowledgementLetsTheNextOneGo() {
        Client client = connect("phone", Duration.ZERO);
        subscribe(client, "a");
        for (int i = 0; i <= Broker.WINDOW; i++) {
            publish("a", "message " + i);
        }
        broker.acknowledge(client.session, client, 1);

        assertThat(client.texts()).hasSize(Broker.WINDOW + 1).last().isEqualTo("message " + Broker.WINDOW);
    }

    @Test
    void overlappingFiltersDeliverOnce() {
        Client client = connect("phone", Duration.ZERO);
        subscribe(client, "a/#");
        subscribe(client, "a/+");
        publish("a/b", "one");

        assertThat(client.texts()).containsExactly("one");
    }

    @Test
    void expiredMessageIsNotSent() {
        Client first = connect("phone", HOUR);
        subscribe(first, "a");
        broker.detach(first.session, first, HOUR);
        Instant expiry = scheduler.now().plusSeconds(10);
        broker.publish(new Message("a", payload("short"), 1, false, Attributes.NONE, expiry, ""))
                .join();
        publish("a", "long");
        scheduler.advance(Duration.ofSeconds(10));

        assertThat(connect("phone", HOUR).texts()).containsExactly("long");
    }

    @Test
    void retainedMessageComesToNewSubscribersAndAfterRestart() {
        broker.publish(new Message("a", payload("kept"), 1, true, Attributes.NONE, null, ""))
                .join();
        Client client = connect("phone", Duration.ZERO);
        subscribe(client, "+");
        assertThat(client.texts()).containsExactly("kept");
        assertThat(client.got.get(0).retain()).isTrue();

        RetainedMessages reread = new RetainedMessages(journal);
        assertThat(reread.find("a").orElseThrow().message().payload()).isEqualTo(payload("kept"));

        broker.publish(new Message("a", payload(""), 1, true, Attributes.NONE, null, ""))
                .join();
        assertThat(new RetainedMessages(journal).find("a")).isEmpty();
    }

    private Client connect(String id, Duration lifetime) {
        Client client = new Client();
        Broker.Attachment attachment =
                broker.attach(new Broker.Arrival(id, lifetime.isZero(), lifetime, Broker.WINDOW), client);
        client.session = attachment.session();
        client.present = attachment.present();
        return client;
    }

    private void subscribe(Client client, String filter) {
        broker.subscribe(client.session, new Subscription(filter, 1, false, false, Subscription.Retained.ALWAYS));
    }

    private void publish(String topic, String text) {
        broker.publish(new Message(topic, payload(text), 1, false, Attributes.NONE, null, ""))
                .join();
    }

    private static Payload payload(String text) {
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Client implements Link {
        private final List<OutgoingPublish> got = new ArrayList<>();
        private final List<Ending> endings = new ArrayList<>();
        private Session session = new Session("", new Outbox(1, 1));
        private boolean present;

        List<String> texts() {
            return got.stream()
                    .map(delivery -> delivery.message().payload().toString())
                    .toList();
        }

        @Override
        public boolean mayReceive(String topic) {
            return true;
        }

        @Override
        public void deliver(OutgoingPublish publish) {
            got.add(publish);
        }

        @Override
        public void end(Ending ending) {
            endings.add(ending);
        }
    }
}
