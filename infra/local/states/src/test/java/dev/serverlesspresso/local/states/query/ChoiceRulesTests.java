package dev.serverlesspresso.local.states.query;

import static dev.serverlesspresso.local.states.query.Queries.CONTEXT;
import static dev.serverlesspresso.local.states.query.Queries.json;
import static dev.serverlesspresso.local.states.query.Queries.jsonPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ChoiceRulesTests {

    private static final JsonNode INPUT = json("""
            {'s': 'b', 'a': 'a', 'n': 2, 'one': 1, 'two': 2.0, 't': true, 'null': null, 'list': [1], 'log': 'log-2026*.txt',
             'early': '2026-01-01T00:00:00Z', 'same': '2026-01-01T01:00:00+01:00', 'late': '2026-01-01T00:00:00.001Z'}
            """);

    private final ChoiceRules rules = new ChoiceRules(jsonPath());

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $.s     | StringEquals                     | 'b'      | true
            $.s     | StringEquals                     | 'B'      | false
            $.n     | StringEquals                     | '2'      | false
            $.s     | StringEqualsPath                 | '$.a'    | false
            $.s     | StringLessThan                   | 'c'      | true
            $.s     | StringLessThanPath               | '$.a'    | false
            $.s     | StringLessThanEquals             | 'b'      | true
            $.s     | StringLessThanEqualsPath         | '$.s'    | true
            $.s     | StringGreaterThan                | 'a'      | true
            $.s     | StringGreaterThanPath            | '$.a'    | true
            $.s     | StringGreaterThanEquals          | 'c'      | false
            $.s     | StringGreaterThanEqualsPath      | '$.a'    | true
            $.log   | StringMatches                    | 'log-*'  | true
            $.log   | StringMatches                    | '*.txt'  | true
            $.log   | StringMatches                    | 'log-*\\\\*.txt' | true
            $.log   | StringMatches                    | 'log\\\\*' | false
            $.log   | StringMatches                    | 'l*2026*t*' | true
            $.log   | StringMatches                    | 'og'     | false
            $.n     | StringMatches                    | '*'      | false
            $.n     | NumericEquals                    | 2.0      | true
            $.n     | NumericEqualsPath                | '$.two'  | true
            $.s     | NumericEquals                    | 2        | false
            $.n     | NumericLessThan                  | 2        | false
            $.n     | NumericLessThanPath              | '$.one'  | false
            $.n     | NumericLessThanEquals            | 2        | true
            $.n     | NumericLessThanEqualsPath        | '$.n'    | true
            $.n     | NumericGreaterThan               | 1.5      | true
            $.n     | NumericGreaterThanPath           | '$.one'  | true
            $.n     | NumericGreaterThanEquals         | 2        | true
            $.n     | NumericGreaterThanEqualsPath     | '$.two'  | true
            $.t     | BooleanEquals                    | true     | true
            $.t     | BooleanEquals                    | false    | false
            $.t     | BooleanEqualsPath                | '$.t'    | true
            $.s     | BooleanEquals                    | true     | false
            $.early | TimestampEquals                  | '2026-01-01T00:00:00Z' | true
            $.early | TimestampEqualsPath              | '$.same' | true
            $.early | TimestampLessThan                | '2026-01-01T00:00:00.0001Z' | true
            $.early | TimestampLessThanPath            | '$.late' | true
            $.late  | TimestampLessThanEquals          | '2026-01-01T00:00:00Z' | false
            $.early | TimestampLessThanEqualsPath      | '$.same' | true
            $.late  | TimestampGreaterThan             | '2026-01-01T00:00:00Z' | true
            $.late  | TimestampGreaterThanPath         | '$.early'| true
            $.early | TimestampGreaterThanEquals       | '2026-01-01T00:00:00Z' | true
            $.early | TimestampGreaterThanEqualsPath   | '$.late' | false
            $.s     | TimestampEquals                  | '2026-01-01T00:00:00Z' | false
            $.null  | IsNull                           | true     | true
            $.s     | IsNull                           | true     | false
            $.s     | IsNull                           | false    | true
            $.s     | IsPresent                        | true     | true
            $.null  | IsPresent                        | true     | true
            $.nope  | IsPresent                        | true     | false
            $.nope  | IsPresent                        | false    | true
            $.a.b.c | IsPresent                        | false    | true
            $.n     | IsNumeric                        | true     | true
            $.s     | IsNumeric                        | true     | false
            $.s     | IsString                         | true     | true
            $.n     | IsString                         | false    | true
            $.t     | IsBoolean                        | true     | true
            $.early | IsTimestamp                      | true     | true
            $.s     | IsTimestamp                      | true     | false
            $v      | StringEquals                     | 'var'    | true
            $v2     | IsPresent                        | true     | false
            $$.Execution.RetryCount | NumericEquals    | 2        | true
            """)
    void operatorsCompare(String variable, String operator, String operand, boolean expected) {
        JsonNode rule = json("{'Variable': '%s', '%s': %s, 'Next': 'There'}".formatted(variable, operator, operand));

        assertThat(matches(rule)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'And': [{'Variable': '$.n', 'NumericEquals': 2}, {'Variable': '$.s', 'StringEquals': 'b'}], 'Next': 'X'} | true
            {'And': [{'Variable': '$.n', 'NumericEquals': 2}, {'Variable': '$.s', 'StringEquals': 'c'}], 'Next': 'X'} | false
            {'And': [{'Variable': '$.nope', 'IsPresent': true}, {'Variable': '$.nope', 'StringEquals': 'c'}]}         | false
            {'Or': [{'Variable': '$.n', 'NumericEquals': 1}, {'Variable': '$.s', 'StringEquals': 'b'}], 'Next': 'X'}  | true
            {'Or': [{'Variable': '$.n', 'NumericEquals': 1}], 'Next': 'X'}                                            | false
            {'Not': {'Variable': '$.n', 'NumericEquals': 1}, 'Next': 'X'}                                             | true
            {'Comment': 'c', 'Not': {'And': [{'Not': {'Variable': '$.n', 'NumericEquals': 1}}]}, 'Next': 'X'}         | false
            """)
    void rulesAreCombined(String rule, boolean expected) {
        assertThat(matches(json(rule))).isEqualTo(expected);
    }

    @Test
    void aVariableThatIsNotThereFails() {
        var failure = catchThrowableOfType(
                QueryFailure.class, () -> matches(json("{'Variable': '$.nope', 'IsNull': true, 'Next': 'X'}")));

        assertThat(failure.error()).isEqualTo("States.Runtime");
        assertThat(failure.cause())
                .isEqualTo("Invalid path '$.nope': The choice state's condition path references an invalid value.");
    }

    @Test
    void aPathToCompareWithThatIsNotThereFails() {
        var failure = catchThrowableOfType(
                QueryFailure.class, () -> matches(json("{'Variable': '$.s', 'StringEqualsPath': '$.nope'}")));

        assertThat(failure.cause()).startsWith("Invalid path '$.nope'");
    }

    private boolean matches(JsonNode rule) {
        return rules.matches(rule, INPUT, CONTEXT, Map.of("v", json("'var'")));
    }
}
