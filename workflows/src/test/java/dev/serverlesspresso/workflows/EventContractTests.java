package dev.serverlesspresso.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventContractTests {
    private static final JsonMapper JSON = new JsonMapper();
    private final Contract contract = new Contract();

    static List<String> detailTypes() {
        return Contract.detailTypes();
    }

    static List<String> schemaNames() {
        return Contract.schemaNames();
    }

    @Test
    void everyEventOfTheDesignHasASchema() {
        assertThat(Contract.detailTypes())
                .containsExactlyInAnyOrder(
                        "QrCode.Scanned",
                        "QrCode.UsesChanged",
                        "Order.Admitted",
                        "Order.Rejected",
                        "Drink.Chosen",
                        "Order.Queued",
                        "Order.ActionRequested",
                        "Order.Claimed",
                        "Order.Released",
                        "Order.TakenOver",
                        "Order.ActionRefused",
                        "Order.Completed",
                        "Order.Collected",
                        "Order.Recalled",
                        "Order.Requested",
                        "Order.Remade",
                        "Order.Cancelled",
                        "Order.Expired",
                        "Order.Overdue",
                        "Device.Paired",
                        "Device.Removed",
                        "Queue.Moved",
                        "Shop.Changed",
                        "Shop.Created",
                        "Shop.Archived",
                        "Publication.Failed");
    }

    /** The services are tested against what is said there of who sees what. */
    @Test
    void ordersWhoseViewsAreGivenFitTheirSchema() {
        JSON.readTree(Contract.read(Path.of("events", "order.views.json")))
                .path("cases")
                .forEach(one -> assertThat(contract.schema("order")
                                .validate(one.path("order").toString(), InputFormat.JSON))
                        .as(one.path("name").asString())
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("schemaNames")
    void everySchemaIsItselfValid(String name) {
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12));
        assertThat(meta.validate(Contract.schemaText(name), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("detailTypes")
    void everyExampleIsValid(String detailType) {
        assertThat(contract.problems(detailType, Contract.example(detailType))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("detailTypes")
    void noEventCarriesATaskToken(String detailType) {
        assertThat(contract.problems(detailType, with(Contract.example(detailType), "taskToken")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("detailTypes")
    void noOrderCarriesATaskToken(String detailType) {
        ObjectNode event = (ObjectNode) JSON.readTree(Contract.example(detailType));
        if (event.get("order") instanceof ObjectNode order) {
            order.put("taskToken", "secret");
            assertThat(contract.problems(detailType, event.toString())).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("detailTypes")
    void everyEventTellsItsVersionShopAndTime(String detailType) {
        for (String required : List.of("schemaVersion", "shopId", "occurredAt")) {
            ObjectNode event = (ObjectNode) JSON.readTree(Contract.example(detailType));
            event.remove(required);
            assertThat(contract.problems(detailType, event.toString())).isNotEmpty();
        }
    }

    private static String with(String example, String member) {
        return ((ObjectNode) JSON.readTree(example)).put(member, "secret").toString();
    }
}
