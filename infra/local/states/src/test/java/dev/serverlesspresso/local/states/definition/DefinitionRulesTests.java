package dev.serverlesspresso.local.states.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the States Language forbids (states-language.net/spec.html: "Top-level fields", "States", "Boolean expression",
 * "JSONPath Fail State"; docs.aws.amazon.com/step-functions/latest/dg/state-fail.html), and what would be lost otherwise.
 * A state's name has at least one character as in the API's EvaluationFailedEventDetails.
 */
class DefinitionRulesTests {
    private static final String PASS = "'Type': 'Pass', 'End': true";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Version': '2.0'  | Field 'Version' must be '1.0': '2.0' at /Version
            'Version': 1      | Field 'Version' must be a string: 1 at /Version
            'Comment': 5      | Field 'Comment' must be a string: 5 at /Comment
            'StartAt': 'P'    | Duplicate Object property "StartAt"
            'Comment': '\\ud800' | half a surrogate pair is no character
            """)
    void aDefinitionHoldsToTheLanguage(String member, String message) {
        assertThat(problems("{" + member + ", 'StartAt': 'P', 'States': {'P': {" + PASS + "}}}"))
                .anySatisfy(problem -> assertThat(problem).contains(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Type': 'Pass', 'End': true, 'Comment': {}  | Field 'Comment' must be a string: {} at /States/P/Comment
            'Type': 'Pass', 'End': true, 'Result': 1e400 | a number is beyond those of 64-bit floating point
            'Type': 'Pass', 'End': true, 'Parameters': {'x': {'a': 1, 'a.$': '$'}} | There must not be both 'a' and 'a.$' at /States/P/Parameters/x/a.$
            'Type': 'Wait', 'End': true, 'Seconds': 9223372036854775808 | Field 'Seconds' must be a whole number from 0 to
            'Type': 'Wait', 'End': true, 'Seconds': -9223372036854775809 | Field 'Seconds' must be a whole number from 0 to
            'Type': 'Fail', 'Error': 'E', 'ErrorPath': '$.e'  | State 'P' cannot have both Error and ErrorPath at /States/P
            'Type': 'Fail', 'Cause': 'E', 'CausePath': '$.e'  | State 'P' cannot have both Cause and CausePath at /States/P
            'Type': 'Choice', 'Choices': [{'And': [], 'Next': 'P'}] | Field 'And' must be a list with at least one choice rule: [] at /States/P/Choices[0]/And
            'Type': 'Choice', 'Choices': [{'Or': {'Variable': '$.a', 'IsNull': true}, 'Next': 'P'}] | Field 'Or' must be a list
            'Type': 'Choice', 'Choices': [{'Not': [], 'Next': 'P'}] | Field 'Not' must be a choice rule: [] at /States/P/Choices[0]/Not
            'Type': 'Choice', 'Choices': [{'Not': {'Variable': '$.a', 'IsNull': true, 'Next': 'P'}, 'Next': 'P'}] | A choice rule within another must not have a field 'Next' at /States/P/Choices[0]/Not
            'Type': 'Choice', 'Choices': [{'Or': [{'And': [{'Variable': '$.a', 'IsNull': true, 'Next': 'P'}]}], 'Next': 'P'}] | must not have a field 'Next' at /States/P/Choices[0]/And
            'Type': 'Choice', 'Choices': [{'Comment': 1, 'Variable': '$.a', 'IsNull': true, 'Next': 'P'}] | Field 'Comment' must be a string: 1 at /States/P/Choices[0]/Comment
            """)
    void aStateHoldsToTheLanguage(String state, String message) {
        assertThat(problems("{'StartAt': 'P', 'States': {'P': {" + state + "}}}"))
                .anySatisfy(problem -> assertThat(problem).contains(message));
    }

    @Test
    void aStatesNameHasOneToEightyCharactersAndStandsOnce() {
        String longest = "\ud83d\ude00".repeat(80);
        assertThat(problems("{'StartAt': '" + longest + "', 'States': {'" + longest + "': {" + PASS + "}}}"))
                .isEmpty();
        for (String name : List.of("", longest + "x")) {
            assertThat(problems("{'StartAt': '" + name + "', 'States': {'" + name + "': {" + PASS + "}}}"))
                    .anySatisfy(problem -> assertThat(problem).contains("name must have 1 to 80 characters"));
        }
        assertThat(problems("{'StartAt': 'P', 'States': {'P': {" + PASS + "}, 'P': {'Type': 'Fail'}}}"))
                .anySatisfy(problem -> assertThat(problem).contains("Duplicate Object property \"P\""));
    }

    @Test
    void whatWasStoredBeforeARuleWasKnownGoesOnRunning() {
        String stored = "{'Version': '2.0', 'StartAt': 'P', 'States': {'P': {" + PASS + "}, 'P': {" + PASS + "}}}";

        assertThat(DefinitionReader.read(stored.replace('\'', '"'), false).definition())
                .isNotNull();
    }

    private static List<String> problems(String definition) {
        return DefinitionReader.read(definition.replace('\'', '"'), false).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
