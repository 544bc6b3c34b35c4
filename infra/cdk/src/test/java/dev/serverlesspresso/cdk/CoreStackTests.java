package dev.serverlesspresso.cdk;

import static dev.serverlesspresso.cdk.Resources.list;
import static dev.serverlesspresso.cdk.Resources.map;
import static dev.serverlesspresso.cdk.Resources.properties;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoreStackTests {
    private static final String TABLE = "AWS::DynamoDB::Table";

    @Test
    void everyTableIsOnDemandAndRecoverable() {
        assertThat(core().ofType(TABLE)).hasSize(5).allSatisfy((id, table) -> {
            assertThat(properties(table)).containsEntry("BillingMode", "PAY_PER_REQUEST");
            assertThat(properties(table))
                    .containsEntry("PointInTimeRecoverySpecification", Map.of("PointInTimeRecoveryEnabled", true));
        });
    }

    @Test
    void whatAgesHasATimeToLive() {
        Map<String, Object> ages = Map.of("AttributeName", "expiresAt", "Enabled", true);
        assertThat(core().ofType(TABLE).values())
                .allSatisfy(table -> assertThat(properties(table)).containsEntry("TimeToLiveSpecification", ages));
    }

    @Test
    void tablesAreKeptUnlessTheContextSaysOtherwise() {
        assertThat(core().ofType(TABLE).values())
                .allSatisfy(table -> assertThat(table).containsEntry("DeletionPolicy", "Retain"));
        assertThat(Synthesised.WORKSHOP.stack("Core").ofType(TABLE).values())
                .allSatisfy(table -> assertThat(table).containsEntry("DeletionPolicy", "Delete"));
    }

    @Test
    void journeyIsKeptByOrderAndInTime() {
        Map<String, Object> journeys = core().ofType(TABLE).values().stream()
                .map(Resources::properties)
                .filter(properties -> "serverlesspresso-journeys".equals(properties.get("TableName")))
                .findFirst()
                .orElseThrow();
        assertThat(journeys).containsEntry("KeySchema", keys("orderId", "entry"));
    }

    @Test
    void indexesAreThoseThatTheServicesQuery() {
        assertThat(core().ofType(TABLE).values().stream()
                        .map(Resources::properties)
                        .filter(table -> table.containsKey("GlobalSecondaryIndexes"))
                        .flatMap(table -> list(table.get("GlobalSecondaryIndexes")).stream())
                        .map(index -> map(index).get("IndexName")))
                .containsExactlyInAnyOrder(
                        "unannounced", "by-customer", "board", "unannounced", "overdue", "unpublished");
    }

    /** Its keys never change, so that only the admission writes it. */
    @Test
    void indexOfACustomersOrdersHasNothingButKeys() {
        assertThat(index("serverlesspresso-orders", "by-customer"))
                .containsEntry("KeySchema", keys("customer", "admittedAt"))
                .containsEntry("Projection", Map.of("ProjectionType", "KEYS_ONLY"));
    }

    @Test
    void onlyWhatIsMarkedIsInTheIndexesOfTheSweepers() {
        assertThat(index("serverlesspresso-orders", "unannounced"))
                .containsEntry("KeySchema", keys("pending", "admittedAt"))
                .containsEntry("Projection", Map.of("ProjectionType", "ALL"));
        assertThat(index("serverlesspresso-shops", "unannounced"))
                .containsEntry("KeySchema", keys("pending", "changedAt"))
                .containsEntry("Projection", Map.of("ProjectionType", "KEYS_ONLY"));
        assertThat(index("serverlesspresso-codes", "unpublished"))
                .containsEntry("KeySchema", keys("pending", "scannedAt"))
                .containsEntry("Projection", Map.of("ProjectionType", "ALL"));
    }

    /** Written twice for each order, when it gets its slot and when it is closed; the sweeper reads the rest by key. */
    @Test
    void onlyWhatHoldsASlotIsInTheIndexOfOverdueOrders() {
        assertThat(index("serverlesspresso-orders", "overdue"))
                .containsEntry("KeySchema", keys("holds", "latestEnd"))
                .containsEntry("Projection", Map.of("ProjectionType", "KEYS_ONLY"));
    }

    private Map<String, Object> index(String table, String name) {
        return core().ofType(TABLE).values().stream()
                .map(Resources::properties)
                .filter(properties -> table.equals(properties.get("TableName")))
                .flatMap(properties -> list(properties.get("GlobalSecondaryIndexes")).stream())
                .map(Resources::map)
                .filter(index -> name.equals(index.get("IndexName")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, String>> keys(String partition, String sort) {
        return List.of(
                Map.of("AttributeName", partition, "KeyType", "HASH"),
                Map.of("AttributeName", sort, "KeyType", "RANGE"));
    }

    @Test
    void archiveKeepsForTwoWeeksWhatNamesNoGuest() {
        Map<String, Object> noName = Map.of("name", List.of(Map.of("exists", false)));
        assertThat(core().only("AWS::Events::Archive"))
                .containsEntry("RetentionDays", 14)
                .containsEntry(
                        "EventPattern",
                        Map.of(
                                "source",
                                List.of(Map.of("prefix", "serverlesspresso.")),
                                "detail",
                                Map.of(
                                        "guest",
                                        noName,
                                        "order",
                                        Map.of("guest", noName, "requested", Map.of("guest", noName)))));
    }

    @Test
    void noScreenMayPublish() {
        assertThat(core().grants()
                        .flatMap(statement -> list(statement.get("Action")).stream())
                        .filter(action -> !action.equals("sts:AssumeRole")))
                .containsExactlyInAnyOrder("iot:Connect", "iot:Subscribe", "iot:Receive");
    }

    /** Not the account: then whoever may assume roles at all could be any screen. */
    @Test
    void onlyThePublisherBecomesAScreen() {
        Map<String, Object> screen = core().ofType("AWS::IAM::Role").values().stream()
                .map(Resources::properties)
                .filter(role -> role.containsKey("RoleName"))
                .findFirst()
                .orElseThrow();
        String publisher = core().ofType("AWS::IAM::Role").keySet().stream()
                .filter(id -> id.startsWith("ScreenPublisher"))
                .findFirst()
                .orElseThrow();
        assertThat(list(map(screen.get("AssumeRolePolicyDocument")).get("Statement")))
                .singleElement()
                .satisfies(statement -> assertThat(map(statement))
                        .containsEntry("Principal", Map.of("AWS", Map.of("Fn::GetAtt", List.of(publisher, "Arn")))));
    }

    private static Resources core() {
        return Synthesised.USUAL.stack("Core");
    }
}
