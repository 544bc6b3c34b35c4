package dev.serverlesspresso.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorkflowDefinitionTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> SUBSTITUTIONS = Set.of("BusName", "ShopsTable", "CustomersTable", "OrdersTable");

    @EachWorkflow
    void everyStateMachineIsJsonataWithARealComment(String workflow) {
        JsonNode definition = definition(workflow);
        assertThat(definition.path("QueryLanguage").asString()).isEqualTo("JSONata");
        assertThat(definition.path("Comment").asString()).hasSizeGreaterThan(40);
        assertThat(definition.path("TimeoutSeconds").asInt()).isPositive();
    }

    /** The longest settings of a shop, one after another, and ten minutes to close the order, as {@code latestEnd} has it. */
    @Test
    void lifeOfADrinkMayLastAsLongAsTheLongestSettingsOfAShop() {
        JsonNode settings = JSON.readTree(Contract.schemaText("shop")).path("properties");
        int longest = Stream.of("chooseWithinSeconds", "makeWithinSeconds", "finishWithinSeconds")
                .mapToInt(name -> settings.path(name).required("maximum").asInt())
                .sum();

        assertThat(definition(Definitions.ORDER_PROCESSOR)
                        .path("TimeoutSeconds")
                        .asInt())
                .isGreaterThanOrEqualTo(longest + 600);
    }

    @EachWorkflow
    void everyTaskHasATimeoutAndARetryOrAReason(String workflow) {
        states(workflow).forEach((name, state) -> {
            if (state.path("Type").asString().equals("Task")) {
                assertThat(state.has("TimeoutSeconds")).as(name).isTrue();
                assertThat(state.has("Retry")
                                || state.path("Comment").asString().contains("not retried"))
                        .as(name)
                        .isTrue();
            }
        });
    }

    @EachWorkflow
    void everyChoiceHasADefault(String workflow) {
        states(workflow).forEach((name, state) -> {
            if (state.path("Type").asString().equals("Choice")) {
                assertThat(state.has("Default")).as(name).isTrue();
            }
        });
    }

    @EachWorkflow
    void noPassIsBare(String workflow) {
        states(workflow).forEach((name, state) -> {
            if (state.path("Type").asString().equals("Pass")) {
                assertThat(state.has("Assign") || state.has("Output")).as(name).isTrue();
            }
        });
    }

    @EachWorkflow
    void namesComeOnlyThroughKnownSubstitutions(String workflow) {
        String text = text(workflow);
        assertThat(all(text, "\\$\\{(\\w+)\\}")).isSubsetOf(SUBSTITUTIONS);
        assertThat(all(text, "\"TableName\": \"(?!\\$\\{)([^\"]*)\"")).isEmpty();
        assertThat(all(text, "arn:aws:(?!states:::)(\\S+)")).isEmpty();
    }

    /** These members have other names in SDK integrations on AWS ({@code Bool}, {@code Ss}) than in the optimised ones. */
    @EachWorkflow
    void sdkIntegrationsUseOnlyAttributeTypesThatAreNamedAlikeEverywhere(String workflow) {
        states(workflow).forEach((name, state) -> {
            if (state.path("Resource").asString().contains(":aws-sdk:dynamodb:")) {
                assertThat(all(state.toString(), "(?i)['\"`.](BOOL|NULL|NUL|SS|NS|BS)\\b"))
                        .as(name)
                        .isEmpty();
            }
        });
    }

    @EachWorkflow
    void noWorkflowReadsABoolean(String workflow) {
        assertThat(all(text(workflow), "(?i)\\.(BOOL)\\b")).isEmpty();
    }

    @EachWorkflow
    void everyEmittedEventIsDeclared(String workflow) {
        Set<String> emitted = new TreeSet<>();
        states(workflow).values().forEach(state -> state.path("Arguments")
                .path("Entries")
                .forEach(entry -> emitted.addAll(all(entry.path("DetailType").asString(), "(\\w+\\.[A-Z]\\w+)"))));
        assertThat(emitted).isNotEmpty().isSubsetOf(Contract.detailTypes());
    }

    @EachWorkflow
    void everyEventNamesItsWorkflowAsTheSource(String workflow) {
        states(workflow).values().forEach(state -> state.path("Arguments")
                .path("Entries")
                .forEach(entry -> assertThat(entry.path("Source").asString())
                        .isEqualTo("serverlesspresso.workflow." + workflow)));
    }

    @EachWorkflow
    void noEventSpeaksOfATaskToken(String workflow) {
        states(workflow).values().forEach(state -> state.path("Arguments")
                .path("Entries")
                .forEach(entry -> assertThat(entry.path("Detail").toString()).doesNotContainIgnoringCase("token")));
    }

    private static Map<String, JsonNode> states(String workflow) {
        return Map.copyOf(
                JSON.convertValue(definition(workflow).path("States"), new TypeReference<Map<String, JsonNode>>() {}));
    }

    private static JsonNode definition(String workflow) {
        return JSON.readTree(text(workflow));
    }

    private static String text(String workflow) {
        return Definitions.read(workflow);
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
