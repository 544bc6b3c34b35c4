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
import tools.jackson.databind.node.JsonNodeFactory;

class IntrinsicsTests {

    private static final JsonNode INPUT = json("""
            {'name': 'Ada', 'n': 4, 'list': [1, 2, 3, 3, 1.0], 'a': {'x': 1, 'o': {'p': 1}}, 'b': {'x': 2, 'o': {'q': 2}},
             'text': '{"k": [1, null]}', 'true': true, 'odd,key': 'odd'}
            """);

    private final JsonPathTemplates templates = jsonPath();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            States.Format('Hello {}, you are {}', $.name, $.n)       | 'Hello Ada, you are 4'
            States.Format('{}', $.a)                                 | `'{"x":1,"o":{"p":1}}'`
            States.Format('It\\'s \\{{}\\} \\\\', $.name)            | `"It's {Ada} \\\\"`
            States.Format('plain')                                   | 'plain'
            States.Format('{}{}', null, true)                        | 'nulltrue'
            States.Format($.name)                                    | 'Ada'
            States.StringToJson($.text)                              | {'k': [1, null]}
            States.StringToJson('9007199254740993')                  | 9007199254740993
            States.JsonToString($.b)                                 | `'{"x":2,"o":{"q":2}}'`
            States.Array()                                           | []
            States.Array('a', 1, null, -2.5, $.name, $['odd,key'])   | ['a', 1, null, -2.5, 'Ada', 'odd']
            States.ArrayPartition($.list, 2)                         | [[1, 2], [3, 3], [1.0]]
            States.ArrayPartition($.list, 2147483647)                | [[1, 2, 3, 3, 1.0]]
            States.ArrayContains($.list, 3)                          | true
            States.ArrayContains($.list, 3.0)                        | true
            States.ArrayContains($.list, '3')                        | false
            States.ArrayRange(1, 9, 4)                               | [1, 5, 9]
            States.ArrayRange(3, 1, -1)                              | [3, 2, 1]
            States.ArrayRange(1, 0, 1)                               | []
            States.ArrayGetItem($.list, 2)                           | 3
            States.ArrayLength($.list)                               | 5
            States.ArrayUnique($.list)                               | [1, 2, 3]
            States.Base64Encode('Data to encode')                    | 'RGF0YSB0byBlbmNvZGU='
            States.Base64Decode('RGF0YSB0byBlbmNvZGU=')              | 'Data to encode'
            States.Hash('input data', 'SHA-1')                       | 'aaff4a450a104cd177d28d18d74485e8cae074b7'
            States.JsonMerge($.a, $.b, false)                        | {'x': 2, 'o': {'q': 2}}
            States.MathAdd($.n, -1)                                  | 3
            States.MathRandom(5, 6)                                  | 5
            States.StringSplit('1,2,,3', ',')                        | ['1', '2', '3']
            States.StringSplit('a.b+c', '.+')                        | ['a', 'b', 'c']
            States.UUID()                                            | '6b3e2f1a-0c4d-4e5f-8a9b-0c1d2e3f4a5b'
            States.ArrayGetItem(States.StringSplit(States.Format('{}-x', $.name), '-'), 0) | 'Ada'
            States.Array($$.Execution.Id, $v)                        | ['arn:x', 'variable']
            """)
    void functionsAnswer(String call, String expected) {
        assertThat(value(call)).isEqualTo(json(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            States.Format('{}')                     | has 1 places
            States.Format('{}', 1, 2)               | has 1 places
            States.StringToJson('{')                | The function 'States.StringToJson('{')' had the following error: Unexpected
            States.ArrayGetItem($.list, 5)          | the index must be from 0 to 4: 5
            States.ArrayPartition($.list, 0)        | must be positive: 0
            States.ArrayRange(1, 5, 0)              | the step must not be 0
            States.ArrayRange(1, 1001, 1)           | more than 1000 items
            States.ArrayLength('x')                 | argument 1 must be an array: "x"
            States.MathAdd(2147483647, 1)           | 32-bit integer
            States.MathAdd('1', 1)                  | argument 1 must be a number
            States.MathAdd(1)                       | expected 2 arguments, but got 1
            States.MathRandom(2, 2)                 | must be less than
            States.JsonMerge($.a, $.b, true)        | only shallow merging
            States.Hash('a', 'SHA-3')               | must be one of
            States.Base64Decode('%%%%')             | Illegal base64
            States.Nothing()                        | There is no intrinsic function
            States.Array('a'                        | expected ')'
            States.Array('a)                        | a string is not closed
            States.Array(x)                         | expected an argument
            """)
    void wrongCallsFail(String call, String cause) {
        var failure = catchThrowableOfType(QueryFailure.class, () -> value(call));

        assertThat(failure.error()).isEqualTo("States.IntrinsicFailure");
        assertThat(failure.cause()).contains(cause);
    }

    @Test
    void anArgumentThatIsNotThereIsARuntimeFailure() {
        var failure = catchThrowableOfType(
                QueryFailure.class,
                () -> templates.template(json("{'v.$': 'States.Array($.nope)'}"), json("{}"), CONTEXT, Map.of()));

        assertThat(failure.error()).isEqualTo("States.Runtime");
        assertThat(failure.cause())
                .isEqualTo("The JsonPath argument for the field '$.nope' could not be found in the input '{}'");
    }

    @Test
    void aSeedRepeatsTheNumber() {
        assertThat(value("States.MathRandom(1, 1000000, 7)")).isEqualTo(value("States.MathRandom(1, 1000000, 7)"));
    }

    private JsonNode value(String call) {
        JsonNode template = JsonNodeFactory.instance.objectNode().put("v.$", call);
        return templates
                .template(template, INPUT, CONTEXT, Map.of("v", json("'variable'")))
                .get("v");
    }
}
