package dev.serverlesspresso.local.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalMap;
import dev.serverlesspresso.local.journal.JsonDataType;
import dev.serverlesspresso.local.time.ManualScheduler;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SessionsTests {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);

    private final ManualScheduler scheduler = new ManualScheduler(NOW);
    private final Journal journal = Journal.inMemory();
    private final JournalMap<String, JsonNode> rows =
            journal.map("sts.sessions", StringDataType.INSTANCE, JsonDataType.INSTANCE);

    @AfterEach
    void close() {
        scheduler.close();
        journal.close();
    }

    @Test
    void endedSessionsLeaveTheJournalByThemselves() {
        try (Sessions sessions = new Sessions(journal, scheduler)) {
            put(sessions, 1_200, QUARTER);
            put(sessions, 1, HOUR);

            scheduler.advance(Duration.ofMinutes(16));
            assertThat(sessions.find("ASIA" + QUARTER + 7)).isPresent();
            scheduler.advance(Duration.ofMinutes(5));

            Awaitility.await().until(() -> rows.size() == 1);
            assertThat(sessions.find("ASIA" + HOUR + 0)).isPresent();
            scheduler.advance(HOUR);
            Awaitility.await().until(() -> rows.size() == 0);
        }
    }

    @Test
    void thereIsALimitOfLiveSessions() {
        try (Sessions sessions = new Sessions(journal, scheduler)) {
            put(sessions, Sessions.MOST, QUARTER);

            assertThatThrownBy(() -> put(sessions, 1, HOUR)).hasMessageContaining("Rate exceeded");
            scheduler.advance(Duration.ofMinutes(20));
            Awaitility.await().until(() -> rows.size() == 0);
            put(sessions, 1, HOUR);
        }
    }

    @Test
    void sessionsOfAnEarlierBuildAreForgottenAsWell() {
        journal.write(transaction -> {
            Session session = session("ASIAOLD", QUARTER);
            return rows.put(transaction, session.accessKeyId(), session.toJson());
        });
        try (Sessions sessions = new Sessions(journal, scheduler)) {
            assertThat(sessions.find("ASIAOLD")).isPresent();
            scheduler.advance(Duration.ofMinutes(20));
            Awaitility.await().until(() -> rows.size() == 0);
        }
    }

    /** A call touches what has ended and nothing else, however many sessions live. */
    @Test
    void oneMoreSessionAmongManyReadsNoneOfThem() {
        try (Sessions sessions = new Sessions(journal, scheduler)) {
            put(sessions, 5_000, HOUR);
            journal.write(transaction -> rows.put(transaction, "ASIABROKEN", JsonNodes.TEXT));

            put(sessions, 1, QUARTER);

            assertThat(sessions.find("ASIA" + QUARTER + 0)).isPresent();
        }
    }

    private void put(Sessions sessions, int count, Duration lifetime) {
        journal.write(transaction -> {
            for (int i = 0; i < count; i++) {
                sessions.put(transaction, session("ASIA" + lifetime + i, lifetime));
            }
            return true;
        });
    }

    private Session session(String key, Duration lifetime) {
        return new Session(
                key,
                "secret",
                "token",
                "screen",
                "AROA",
                "phone",
                scheduler.now().plus(lifetime),
                null);
    }

    /** What can be stored and is no session. */
    private static final class JsonNodes {
        static final JsonNode TEXT =
                dev.serverlesspresso.local.json.Json.object().put("expiration", "never");
    }
}
