package dev.serverlesspresso.local.states.query;

import static dev.serverlesspresso.local.states.query.Queries.evaluate;
import static dev.serverlesspresso.local.states.query.Queries.json;
import static dev.serverlesspresso.local.states.query.Queries.jsonata;
import static dev.serverlesspresso.local.states.query.Queries.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

class JsonataFunctionsTests {

    private static final JsonNode INPUT =
            json("{'text': 'En–dash \\u00e9 \\'', 'o': {'a': [1, 2.50, null], 'b': 'x'}}");

    private final JsonataTemplates templates = jsonata();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $partition([1, 2, 3], 2)      | [[1, 2], [3]]
            $partition([1, 2, 3], 2.9)    | [[1, 2], [3]]
            $partition([1], 5)            | [[1]]
            $range(0, 10, 5)              | [0, 5, 10]
            $range(3, 0, -2)              | [3, 1]
            $range(-1.7, 1, 1)            | [-1, 0, 1]
            $range(1, 1, 1)               | 1
            $hash('a', 'MD5')             | '0cc175b9c0f1b6a831c399e269772661'
            $hash('a', 'SHA-1')           | '86f7e437faa5a7fce15d1ddcb9eaeaea377667b8'
            $length($hash('a', 'SHA-256'))| 64
            $length($hash('a', 'SHA-384'))| 96
            $length($hash('a', 'SHA-512'))| 128
            'a' ~> $hash('MD5')           | '0cc175b9c0f1b6a831c399e269772661'
            $parse('{"a": [1, null]}')    | {'a': [1, null]}
            $parse('9007199254740993')    | 9007199254740993
            $parse('null')                | null
            $random(5) = $random(5)       | true
            $random(5) = $random(6)       | false
            $random() < 1                 | true
            $string($states.input.o)      | `'{"a":[1,2.5,null],"b":"x"}'`
            $string(1.0)                  | '1'
            $string(0.1 + 0.2)            | '0.3'
            $string(1e21)                 | '1e+21'
            $string(1e20)                 | '100000000000000000000'
            $string(0.00000012)           | '1.2e-7'
            $string(true)                 | 'true'
            $string(null)                 | 'null'
            $string($sum)                 | ''
            $string({'a': 'é–'})          | `'{"a":"é–"}'`
            $string({'a': 1}, true)       | `'{\\n  "a": 1\\n}'`
            $map([1, 2], $string)         | ['1', '2']
            $clone({'a': [null]})         | {'a': [null]}
            $count($shuffle([1, 2, 3]))   | 3
            $now() = $now()               | true
            $now('[Y0001]')               | '2026'
            $map([1, 2], function() { $uuid() })[0] | '6b3e2f1a-0c4d-4e5f-8a9b-0c1d2e3f4a5b'
            """)
    void functionsAnswer(String expression, String expected) {
        assertThat(value(expression)).isEqualTo(json(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$partition([], 2)",
                "$partition([1], 0)",
                "$range(1, 5)",
                "$range(1, 5, -1)",
                "$range(1, 5, 0)",
                "$hash('a')",
                "$parse($states.input.absent)",
                "$string($states.input.absent)"
            })
    void senselessArgumentsAreUndefined(String expression) {
        assertThatThrownBy(() -> value(expression))
                .isInstanceOf(QueryFailure.class)
                .hasMessageEndingWith("returned nothing (undefined).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$parse('{')",
                "$parse('')",
                "$parse('1 2')",
                "$hash('a', 'md5')",
                "$range(1, 360146, 1)",
                "$parse(1)",
                "$hash($states.input.absent, 'MD5')",
                "$uuid(1)",
                "$number(null)"
            })
    void wrongArgumentsFail(String expression) {
        assertThatThrownBy(() -> value(expression))
                .isInstanceOf(QueryFailure.class)
                .hasMessageContaining("threw an error during evaluation");
    }

    @Test
    void theSameGeneratorGivesTheSameNumbers() {
        assertThat(value("[$random(), $random()]")).isEqualTo(evaluated(jsonata(), "[$random(), $random()]"));
    }

    private JsonNode value(String expression) {
        return evaluated(templates, expression);
    }

    private static JsonNode evaluated(JsonataTemplates templates, String expression) {
        return evaluate(templates, StringNode.valueOf("{% " + expression + " %}"), scope(INPUT, Map.of()));
    }
}
