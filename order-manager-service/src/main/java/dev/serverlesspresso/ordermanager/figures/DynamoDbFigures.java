package dev.serverlesspresso.ordermanager.figures;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import dev.serverlesspresso.ordermanager.menu.Drink;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Row {@code FIGURES#<day>} of a shop: an attribute for each counter; ages out when the same days of a year later are over. */
@Component
public class DynamoDbFigures implements DayCounts {

    private static final String PART = "FIGURES#";
    private static final String NAME = "name:";
    private static final int STORED_FOR_DAYS = 400;

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbFigures(DynamoDbClient client, OrderManagerProperties properties) {
        this.client = client;
        this.table = properties.tables().shops();
    }

    /** The write that counts, as a part of somebody's transaction. */
    public TransactWriteItem count(Tally tally) {
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values =
                new HashMap<>(Map.of(":by", number(tally.by()), ":expiresAt", expiresAt(tally.day())));
        List<String> additions = new ArrayList<>();
        for (Counter counter : tally.counters()) {
            String placeholder = "#c" + additions.size();
            names.put(placeholder, FiguresAttribute.of(counter));
            additions.add(placeholder + " :by");
        }
        String update = "ADD " + String.join(", ", additions) + " SET expiresAt = :expiresAt";
        Drink drink = tally.drink();
        if (drink != null) {
            names.put("#name", NAME + drink.id());
            values.put(":name", texts(drink.name()));
            update += ", #name = :name";
        }
        String expression = update;
        return TransactWriteItem.builder()
                .update(write -> write.tableName(table)
                        .key(key(tally.shopId(), tally.day()))
                        .updateExpression(expression)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values))
                .build();
    }

    @Override
    public Counts of(ShopId shopId, LocalDate day) {
        Map<String, AttributeValue> row = AwsCalls.call(() -> client.getItem(request ->
                        request.tableName(table).key(key(shopId, day)).consistentRead(true))
                .item());
        return counts(row);
    }

    @Override
    public SortedMap<LocalDate, Counts> between(ShopId shopId, LocalDate from, LocalDate to) {
        SortedMap<LocalDate, Counts> days = new TreeMap<>();
        AwsCalls.call(() -> client
                        .queryPaginator(request -> request.tableName(table)
                                .keyConditionExpression("shopId = :shop AND #part BETWEEN :from AND :to")
                                .expressionAttributeNames(Map.of("#part", "part"))
                                .expressionAttributeValues(Map.of(
                                        ":shop", AttributeValue.fromS(shopId.value()),
                                        ":from", AttributeValue.fromS(PART + from),
                                        ":to", AttributeValue.fromS(PART + to)))
                                .consistentRead(true))
                        .items()
                        .stream()
                        .toList())
                .forEach(row -> days.put(day(row), counts(row)));
        return days;
    }

    private static LocalDate day(Map<String, AttributeValue> row) {
        return LocalDate.parse(Objects.requireNonNull(row.get("part")).s().substring(PART.length()));
    }

    private static Counts counts(Map<String, AttributeValue> row) {
        Map<Counter, Long> counters = new HashMap<>();
        Map<String, Map<String, String>> names = new HashMap<>();
        row.forEach((name, value) -> {
            Optional<Counter> counter = FiguresAttribute.counter(name);
            if (counter.isPresent()) {
                counters.put(counter.get(), Long.valueOf(value.n()));
            } else if (name.startsWith(NAME)) {
                names.put(name.substring(NAME.length()), texts(value));
            }
        });
        return new Counts(counters, names);
    }

    private static AttributeValue expiresAt(LocalDate day) {
        long second = day.plusDays(STORED_FOR_DAYS).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        return number(second);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    private static AttributeValue texts(Map<String, String> texts) {
        Map<String, AttributeValue> values = new HashMap<>();
        texts.forEach((language, text) -> values.put(language, AttributeValue.fromS(text)));
        return AttributeValue.fromM(values);
    }

    private static Map<String, String> texts(AttributeValue value) {
        Map<String, String> texts = new HashMap<>();
        value.m().forEach((language, text) -> texts.put(language, text.s()));
        return texts;
    }

    private static Map<String, AttributeValue> key(ShopId shopId, LocalDate day) {
        return Map.of("shopId", AttributeValue.fromS(shopId.value()), "part", AttributeValue.fromS(PART + day));
    }
}
