package dev.serverlesspresso.local.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever JSON is put can be read by the next process, or is refused before anything is written. */
class JsonDataTypeTests {
    private static final int GOOD = 2_000;

    private static final String HALF = "\ud800";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @TempDir
    Path folder;

    record Tagged(Map<String, String> tags) {}

    @Test
    void halfASurrogatePairIsReadAgainAsNameAndAsValue() {
        ObjectNode document = NODES.objectNode().put(HALF, HALF).put("\ud83d\ude00é", "\ud83d\ude00é");
        try (Journal journal = Journal.open(folder)) {
            JournalMap<String, JsonNode> map = documents(journal);
            JournalMap<String, Tagged> records = records(journal);
            journal.write(transaction -> {
                records.put(transaction, "a", new Tagged(Map.of(HALF, HALF)));
                return map.put(transaction, "a", document);
            });
        }
        try (Journal journal = Journal.open(folder)) {
            assertThat(documents(journal).get("a")).isEqualTo(document);
            assertThat(records(journal).get("a")).isEqualTo(new Tagged(Map.of(HALF, HALF)));
        }
    }

    @Test
    void documentsKeepTheDigitsOfTheirNumbersAndTheirDepth() {
        JsonNode numbers = JsonMapper.shared().readTree("[0.1234567890123456789,1]");
        JsonNode exact = NODES.arrayNode()
                .add(new java.math.BigDecimal("0.12345678901234567890123"))
                .add(new java.math.BigDecimal("1e400"))
                .add(nested(1_500));
        try (Journal journal = Journal.open(folder)) {
            JournalMap<String, JsonNode> map = documents(journal);
            journal.write(transaction -> {
                map.put(transaction, "numbers", numbers);
                return map.put(transaction, "exact", exact);
            });
        }
        try (Journal journal = Journal.open(folder)) {
            assertThat(String.valueOf(documents(journal).get("numbers"))).isEqualTo(numbers.toString());
            assertThat(documents(journal).get("exact")).isEqualTo(exact);
        }
    }

    @Test
    void numberThatWasTooLargeToBeReadStaysReadableWhenItsPageIsWrittenAgain() {
        try (Journal journal = Journal.open(folder)) {
            JournalMap<String, String> map = journal.map("numbers", StringDataType.INSTANCE, new TextType());
            journal.write(transaction -> map.put(transaction, "large", "[1e400]"));
        }
        for (int start = 0; start < 2; start++) {
            try (Journal journal = Journal.open(folder)) {
                JournalMap<String, JsonNode> map =
                        journal.map("numbers", StringDataType.INSTANCE, JsonDataType.of(JsonNode.class, 100));
                assertThat(map.get("large")).isEqualTo(NODES.arrayNode().add(Double.POSITIVE_INFINITY));
                journal.write(transaction -> map.put(transaction, "small", NODES.numberNode(1)));
            }
        }
    }

    @Test
    void whatCouldNotBeReadAgainIsRefusedWithItsTransactionAlone() {
        try (Journal journal = Journal.open(folder)) {
            JournalMap<String, JsonNode> map = documents(journal);
            for (JsonNode unreadable : new JsonNode[] {nested(2_001), nested(3_000)}) {
                CompletableFuture<JsonNode> refused = journal.submit(transaction -> {
                    map.put(transaction, "before", NODES.stringNode("x"));
                    return map.put(transaction, "unreadable", unreadable);
                });
                CompletableFuture<JsonNode> other =
                        journal.submit(transaction -> map.put(transaction, "other", NODES.stringNode("x")));

                assertThatThrownBy(refused::join)
                        .isInstanceOf(CompletionException.class)
                        .hasCauseInstanceOf(JournalException.class)
                        .hasMessageContaining("the journal does not take what it could not read again: ");
                other.join();
                assertThat(journal.refusal()).isNull();
            }
        }
        try (Journal journal = Journal.open(folder)) {
            assertThat(documents(journal).get("other")).isNotNull();
            assertThat(documents(journal).size()).isEqualTo(1);
        }
    }

    @Test
    void journalThatCannotBeUnderstoodIsKeptAndSalvaged() throws IOException {
        try (Journal journal = Journal.open(folder)) {
            JournalMap<String, String> map = journal.map("documents", StringDataType.INSTANCE, new TextType());
            journal.write(transaction -> {
                for (int i = 0; i < GOOD; i++) { // on many pages, of which opening reads the topmost alone
                    map.put(transaction, "good-" + i, "{\"a\":" + i + "}");
                }
                return map.put(transaction, "bad", "{\"a\":");
            });
        }

        try (Journal journal = Journal.open(folder)) {
            assertThatThrownBy(() -> documents(journal))
                    .isInstanceOf(JournalException.class)
                    .hasMessageStartingWith("the journal '" + folder.resolve("journal.mv.db")
                            + "' is damaged: map documents holds what cannot be understood. It is kept as '")
                    .hasMessageContaining("make an empty file '" + folder.resolve("journal.salvage") + "'");
        }
        assertThatThrownBy(() -> Journal.open(folder)).hasMessageContaining(" was damaged and is kept as '");
        Files.createFile(folder.resolve("journal.salvage"));
        for (int start = 0; start < 2; start++) {
            try (Journal journal = Journal.open(folder)) {
                assertThat(documents(journal).get("good-7")).hasToString("{\"a\":7}");
                assertThat(documents(journal).size()).isEqualTo(GOOD);
            }
        }
    }

    private static JsonNode nested(int depth) {
        JsonNode node = NODES.arrayNode();
        for (int i = 1; i < depth; i++) {
            node = NODES.arrayNode().add(node);
        }
        return node;
    }

    private static JournalMap<String, JsonNode> documents(Journal journal) {
        return journal.map("documents", StringDataType.INSTANCE, JsonDataType.INSTANCE);
    }

    private static JournalMap<String, Tagged> records(Journal journal) {
        return journal.map("records", StringDataType.INSTANCE, JsonDataType.of(Tagged.class, 100));
    }

    /** Writes anything where JSON should be. */
    private static final class TextType extends BasicDataType<String> {
        @Override
        public int getMemory(String value) {
            return 100;
        }

        @Override
        public void write(WriteBuffer buffer, String value) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            buffer.putVarInt(bytes.length).put(bytes);
        }

        @Override
        public String read(ByteBuffer buffer) {
            byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
            buffer.get(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public String[] createStorage(int size) {
            return new String[size];
        }
    }
}
