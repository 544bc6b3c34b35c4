package dev.serverlesspresso.local.states.query;

import static dev.serverlesspresso.local.states.query.Queries.CONTEXT;
import static dev.serverlesspresso.local.states.query.Queries.json;
import static dev.serverlesspresso.local.states.query.Queries.jsonPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class JsonPathTemplatesTests {

    private static final JsonNode INPUT = json("""
            {'id': 'order-1', 'none': null, 'big': 9007199254740993, 'with space': 1, 'empty': [],
             'drinks': [{'name': 'Flat White', 'shots': 2}, {'name': 'Latte', 'shots': 1}]}
            """);
    private static final Map<String, JsonNode> VARIABLES = Map.of("shop", json("{'id': 'tokyo', 'days': [1, 2]}"));

    private final JsonPathTemplates templates = jsonPath();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $.id                              | 'order-1'
            $.none                            | null
            $.big                             | 9007199254740993
            $['with space']                   | 1
            $.drinks[0].name                  | 'Flat White'
            $.drinks[-1].name                 | 'Latte'
            $.drinks[*].name                  | ['Flat White', 'Latte']
            $..shots                          | [2, 1]
            $.drinks[0:1].shots               | [2]
            $.drinks[?(@.shots > 1)].name     | ['Flat White']
            $.drinks[?(@.name == 'Latte')]    | [{'name': 'Latte', 'shots': 1}]
            $.drinks[?(@.shots == 9)]         | []
            $.drinks.length()                 | 2
            $.empty[*]                        | []
            $$.Execution.Id                   | 'arn:x'
            $$                                | {'Execution': {'Id': 'arn:x', 'RetryCount': 2}}
            $shop                             | {'id': 'tokyo', 'days': [1, 2]}
            $shop.id                          | 'tokyo'
            $shop.days[1]                     | 2
            """)
    void pathsRead(String path, String expected) {
        assertThat(templates.path(path, INPUT, CONTEXT, VARIABLES)).isEqualTo(json(expected));
    }

    @Test
    void theWholeInputIsTheSame() {
        assertThat(templates.path("$", INPUT, CONTEXT, VARIABLES)).isSameAs(INPUT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $.Payload      | Invalid path '$.Payload' : No results for path: $['Payload']
            $.drinks[7]    | Invalid path '$.drinks[7]' : No results for path: $['drinks'][7]
            $nobody.name   | Invalid path '$nobody.name' : The variable '$nobody' has no value
            """)
    void aPathThatLeadsNowhereFails(String path, String cause) {
        var failure = catchThrowableOfType(QueryFailure.class, () -> templates.path(path, INPUT, CONTEXT, VARIABLES));

        assertThat(failure.error()).isEqualTo("States.Runtime");
        assertThat(failure.cause()).startsWith(cause);
    }

    @Test
    void templatesAreFilled() {
        JsonNode template = json("""
                {'static': 1, 'id.$': '$.id', 'execution.$': '$$.Execution.Id', 'shop.$': '$shop.id',
                 'text.$': 'States.Format(\\'{} at {}\\', $.id, $shop.id)',
                 'nested': {'list': [{'names.$': '$.drinks[*].name'}, '$.id']}}
                """);

        assertThat(templates.template(template, INPUT, CONTEXT, VARIABLES)).isEqualTo(json("""
                {'static': 1, 'id': 'order-1', 'execution': 'arn:x', 'shop': 'tokyo', 'text': 'order-1 at tokyo',
                 'nested': {'list': [{'names': ['Flat White', 'Latte']}, '$.id']}}
                """));
    }

    @Test
    void aMissingFieldOfATemplateIsNamed() {
        var failure = catchThrowableOfType(
                QueryFailure.class,
                () -> templates.template(json("{'y.$': '$.x'}"), json("{'a': 1}"), CONTEXT, Map.of()));

        assertThat(failure.error()).isEqualTo("States.Runtime");
        assertThat(failure.cause())
                .isEqualTo(
                        "The JSONPath '$.x' specified for the field 'y.$' could not be found in the input '{\"a\":1}'");
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'a': 1}         | $          | 'r'
            {'a': 1}         | $.a        | {'a': 'r'}
            {'a': 1}         | $.b        | {'a': 1, 'b': 'r'}
            {'a': 1}         | $.b.c      | {'a': 1, 'b': {'c': 'r'}}
            {'a': {'b': 1}}  | $.a.c      | {'a': {'b': 1, 'c': 'r'}}
            {'a': [1, 2]}    | $.a[1]     | {'a': [1, 'r']}
            {'a': [{}, 2]}   | $.a[0].b   | {'a': [{'b': 'r'}, 2]}
            {}               | $['x y']   | {'x y': 'r'}
            """)
    void aResultIsPutWhereThePathSays(String input, String path, String expected) {
        JsonNode before = json(input);

        assertThat(templates.resultPath(before, path, json("'r'"))).isEqualTo(json(expected));
        assertThat(before).as("the input stays as it was").isEqualTo(json(input));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'a': 1}       | $.a.b     | States.ResultPathMatchFailure | Unable to apply step "b" to input 1
            [1]            | $.a       | States.ResultPathMatchFailure | Unable to apply step "a" to input [1]
            {'a': [1]}     | $.a[3]    | States.ResultPathMatchFailure | Unable to apply step "3" to input [1]
            {'a': [1]}     | $.a[*]    | States.Runtime                | Invalid path '$.a[*]': it must be a reference path
            """)
    void aResultThatDoesNotFitFails(String input, String path, String error, String cause) {
        var failure =
                catchThrowableOfType(QueryFailure.class, () -> templates.resultPath(json(input), path, json("'r'")));

        assertThat(failure.error()).isEqualTo(error);
        assertThat(failure.cause()).isEqualTo(cause);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            $.a.b[0]                       | -
            $$.Execution.Id                | -
            $shop.id                       | -
            States.Format('{}', $.a)       | -
            a.b                            | must start with '$'
            $.a[?(@.b =~ /(a+)+$/)]        | Filtering by regular expression is not supported
            $.a[?(@.b == '=~' && @.c =~ /x/)] | Filtering by regular expression is not supported
            $.a[?(/it's/ =~ @.b)]          | Filtering by regular expression is not supported
            $.a[?(                         | not
            $.                             | must not end with
            States.Nothing()               | there is no intrinsic function
            States.UUID(                   | is not valid at position
            States.UUID() x                | unexpected text
            States.Array(States.No())      | there is no intrinsic function
            """)
    void pathsAreCheckedWithoutData(String path, @Nullable String problem) {
        if (problem == null) {
            assertThat(templates.check(path)).isEmpty();
        } else {
            assertThat(templates.check(path))
                    .hasValueSatisfying(text -> assertThat(text).contains(problem));
        }
    }
}
