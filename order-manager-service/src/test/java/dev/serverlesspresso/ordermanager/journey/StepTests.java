package dev.serverlesspresso.ordermanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.ordermanager.Examples;
import dev.serverlesspresso.ordermanager.order.OrderState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class StepTests {

    private final JsonMapper json = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource({
        "Order.Admitted,1,CHOOSING,,,,,",
        "Order.Rejected,1,REJECTED,,,AT_CAPACITY,,",
        "Drink.Chosen,,,CUSTOMER,,,,",
        "Order.Queued,2,QUEUED,,,,,",
        "Order.Claimed,3,MAKING,BARISTA,Aiko,,,",
        "Order.TakenOver,4,MAKING,BARISTA,Ren,,,",
        "Order.Released,4,QUEUED,MANAGER,Mika,,,",
        "Order.ActionRefused,3,MAKING,BARISTA,Ren,,WRONG_STATE,MAKE",
        "Order.Completed,4,COMPLETED,BARISTA,Aiko,,,",
        "Order.Requested,,,BARISTA,Aiko,,,",
        "Order.Remade,5,COMPLETED,BARISTA,Aiko,,,",
        "Order.Collected,5,COMPLETED,BARISTA,Aiko,,,",
        "Order.Recalled,6,COMPLETED,BARISTA,Aiko,,,",
        "Order.Cancelled,2,CANCELLED,CUSTOMER,,CHANGED_MIND,,",
        "Order.Expired,2,EXPIRED,SYSTEM,,TIMED_OUT,,"
    })
    void stepTellsWhatHappenedAndByWhom(
            String type,
            @Nullable Long version,
            @Nullable OrderState state,
            @Nullable String role,
            @Nullable String name,
            @Nullable String reason,
            @Nullable String refusal,
            @Nullable String action) {
        Step step = step(type);

        assertThat(step)
                .isEqualTo(new Step(
                        step.at(),
                        type,
                        version,
                        state,
                        role == null ? null : new Step.Actor(role, name),
                        reason,
                        refusal,
                        action,
                        null));
        assertThat(json.readTree(Examples.detail(type)).path("occurredAt").asString())
                .isEqualTo(step.at());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Order.Claimed",
                "Order.Released",
                "Order.ActionRefused",
                "Order.Completed",
                "Order.Collected",
                "Order.Cancelled"
            })
    void nobodysIdIsTold(String type) {
        assertThat(json.writeValueAsString(step(type)))
                .doesNotContain("7c1e1f9a", "b2f0a8a3", "4e0d7c52", Examples.CUSTOMER, "\"id\"");
    }

    @Test
    void managerWhoTookTheOrderIsNamedAsOne() {
        String claimed = Examples.detail("Order.Claimed").replace("\"BARISTA\"", "\"MANAGER\"");

        assertThat(step("Order.Claimed", claimed).actor()).isEqualTo(new Step.Actor("MANAGER", "Aiko"));
    }

    @Test
    void customerHasNoNameEvenIfAnEventHadOne() {
        String named = Examples.detail("Order.Cancelled").replace("\"CUSTOMER\",", "\"CUSTOMER\",\"name\":\"Kim\",");

        assertThat(named).contains("Kim");
        assertThat(step("Order.Cancelled", named).actor()).isEqualTo(new Step.Actor("CUSTOMER", null));
    }

    @Test
    void stepsOfOneInstantAreOrderedByVersion() {
        List<Step> steps = new ArrayList<>(List.of(
                at("Order.Admitted", 1L, null),
                at("Drink.Chosen", null, null),
                at("Order.Queued", 2L, null),
                at("Order.Claimed", 3L, null),
                at("Order.ActionRefused", 3L, "WRONG_STATE"),
                at("Order.Completed", 4L, null)));
        List<Step> reversed = new ArrayList<>(steps);
        Collections.reverse(reversed);

        assertThat(reversed.stream().sorted(Step.OLDEST_FIRST)).containsExactlyElementsOf(steps);
    }

    private static Step at(String type, @Nullable Long version, @Nullable String refusal) {
        return new Step("2026-11-02T09:00:00.000Z", type, version, null, null, null, refusal, null, null);
    }

    private Step step(String type) {
        return step(type, Examples.detail(type));
    }

    private Step step(String type, String detail) {
        return Step.of(JourneyConsumer.read(Examples.message(type, detail)));
    }
}
