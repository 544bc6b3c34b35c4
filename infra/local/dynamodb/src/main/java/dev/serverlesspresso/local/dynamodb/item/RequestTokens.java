package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalMap;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.journal.JsonDataType;
import dev.serverlesspresso.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.type.StringDataType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The client request tokens of write transactions of the last ten minutes. */
public final class RequestTokens {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final JournalMap<String, JsonNode> tokens;
    private final Clock clock;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    public RequestTokens(Journal journal, Clock clock) {
        this.tokens = journal.map("dynamodb.request-tokens", StringDataType.INSTANCE, JsonDataType.INSTANCE);
        this.clock = clock;
    }

    static String hash(JsonNode items) {
        try {
            Object plain = CANONICAL.treeToValue(items, Object.class);
            byte[] canonical = CANONICAL.writeValueAsString(plain).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void begin(String token) {
        if (!inFlight.add(token)) {
            throw AwsError.badRequest(
                    "TransactionInProgressException",
                    "The transaction with the given request token is already in progress.");
        }
    }

    void end(String token) {
        inFlight.remove(token);
    }

    /** Whether the same request has been carried out already; a different one with the token is refused. */
    boolean isRepeat(String token, String hash) {
        JsonNode known = tokens.get(token);
        if (known == null || isOld(known)) {
            return false;
        }
        if (!known.path("hash").asString().equals(hash)) {
            throw AwsError.badRequest(
                    "IdempotentParameterMismatchException",
                    "Failed to process request because parameters do not match the ones of the earlier request with"
                            + " this client token");
        }
        return true;
    }

    void remember(JournalTransaction transaction, String token, String hash) {
        tokens.put(transaction, token, Json.object().put("hash", hash).put("at", clock.millis()));
    }

    /** Whether any token is past its time, so that a sweep is worth a transaction. */
    public boolean anyOld() {
        Iterator<Map.Entry<String, JsonNode>> all = tokens.ascending(null);
        while (all.hasNext()) {
            if (isOld(all.next().getValue())) {
                return true;
            }
        }
        return false;
    }

    public void forgetOld(JournalTransaction transaction) {
        Iterator<Map.Entry<String, JsonNode>> all = tokens.ascending(null);
        while (all.hasNext()) {
            Map.Entry<String, JsonNode> entry = all.next();
            if (isOld(entry.getValue())) {
                tokens.remove(transaction, entry.getKey());
            }
        }
    }

    private boolean isOld(JsonNode known) {
        return known.path("at").asLong() + KEPT.toMillis() <= clock.millis();
    }
}
