package dev.serverlesspresso.cdk.core;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.constructs.Construct;

/** The five tables: shops, customers, orders and journeys belong to the order manager, codes to the QR validator. */
public final class OrderTables extends Construct {
    private static final String TIME_TO_LIVE = "expiresAt";

    private final Table shops;
    private final Table customers;
    private final Table orders;
    private final Table codes;
    private final Table journeys;

    record Props(String prefix, RemovalPolicy removal) {}

    private record Keys(String partition, String sort) {}

    OrderTables(Construct scope, String id, Props props) {
        super(scope, id);
        shops = withSort("Shops", props, "shops", new Keys("shopId", "part"))
                .timeToLiveAttribute(TIME_TO_LIVE)
                .build();
        shops.addGlobalSecondaryIndex(index("unannounced", "pending", text("changedAt"), ProjectionType.KEYS_ONLY));
        customers = withSort("Customers", props, "customers", new Keys("customer", "part"))
                .timeToLiveAttribute(TIME_TO_LIVE)
                .build();
        orders = table("Orders", props, "orders", "orderId")
                .timeToLiveAttribute(TIME_TO_LIVE)
                .build();
        orders.addGlobalSecondaryIndex(index("by-customer", "customer", text("admittedAt"), ProjectionType.KEYS_ONLY));
        orders.addGlobalSecondaryIndex(index("board", "board", number("position"), ProjectionType.ALL));
        orders.addGlobalSecondaryIndex(index("unannounced", "pending", text("admittedAt"), ProjectionType.ALL));
        orders.addGlobalSecondaryIndex(index("overdue", "holds", number("latestEnd"), ProjectionType.KEYS_ONLY));
        codes = withSort("Codes", props, "codes", new Keys("code", "entry"))
                .timeToLiveAttribute(TIME_TO_LIVE)
                .build();
        codes.addGlobalSecondaryIndex(index("unpublished", "pending", text("scannedAt"), ProjectionType.ALL));
        journeys = withSort("Journeys", props, "journeys", new Keys("orderId", "entry"))
                .timeToLiveAttribute(TIME_TO_LIVE)
                .build();
    }

    public Table shops() {
        return shops;
    }

    public Table customers() {
        return customers;
    }

    public Table orders() {
        return orders;
    }

    public Table codes() {
        return codes;
    }

    public Table journeys() {
        return journeys;
    }

    private Table.Builder withSort(String id, Props props, String name, Keys keys) {
        return table(id, props, name, keys.partition()).sortKey(text(keys.sort()));
    }

    private Table.Builder table(String id, Props props, String name, String partitionKey) {
        return Table.Builder.create(this, id)
                .tableName(props.prefix() + "-" + name)
                .partitionKey(text(partitionKey))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .encryption(TableEncryption.DEFAULT)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .deletionProtection(props.removal() == RemovalPolicy.RETAIN)
                .removalPolicy(props.removal());
    }

    private static GlobalSecondaryIndexProps index(
            String name, String partitionKey, Attribute sortKey, ProjectionType projected) {
        return GlobalSecondaryIndexProps.builder()
                .indexName(name)
                .partitionKey(text(partitionKey))
                .sortKey(sortKey)
                .projectionType(projected)
                .build();
    }

    private static Attribute text(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }

    private static Attribute number(String name) {
        return Attribute.builder().name(name).type(AttributeType.NUMBER).build();
    }
}
