package dev.serverlesspresso.local.states.query;

import static dev.serverlesspresso.local.states.query.Queries.evaluate;
import static dev.serverlesspresso.local.states.query.Queries.json;
import static dev.serverlesspresso.local.states.query.Queries.jsonata;
import static dev.serverlesspresso.local.states.query.Queries.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

class JsonataTemplatesTests {

    private static final JsonNode INPUT = json("""
            {'id': 'order-1', 'count': 3, 'nothing': null, 'price': 2.5, 'big': 9007199254740993, 'whole': 4.0,
             'drinks': [{'name': 'Flat White', 'shots': 2}, {'name': 'Latte', 'shots': 1}], 'one': [{'name': 'Tea'}],
             'tags': ['a', null, 'b'], 'text': 'En–dash “quoted” \\u00e9'}
            """);

    private final JsonataTemplates templates = jsonata();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $states.input.id                                  | 'order-1'
            $states.input.count + 1                           | 4
            $states.input.count / 2                           | 1.5
            $states.input.whole                               | 4
            $states.input.big                                 | 9007199254740993
            $states.input.nothing                             | null
            $states.input.nothing = null                      | true
            $exists($states.input.nothing)                    | true
            $exists($states.input.absent)                     | false
            $type($states.input.nothing)                      | 'null'
            $states.input.tags                                | ['a', null, 'b']
            $count($states.input.tags)                        | 3
            {'a': null, 'b': [null]}                          | {'a': null, 'b': [null]}
            {'a': $states.input.absent, 'b': 1}               | {'b': 1}
            [$states.input.absent, 1]                         | [1]
            $states.input.drinks.name                         | ['Flat White', 'Latte']
            $states.input.drinks[shots > 1].name              | 'Flat White'
            $states.input.drinks[shots > 1][]                 | [{'name': 'Flat White', 'shots': 2}]
            $states.input.one.name                            | 'Tea'
            [$states.input.one.name]                          | ['Tea']
            $states.input.one                                 | [{'name': 'Tea'}]
            $sum($states.input.drinks.shots)                  | 3
            $max([1, 7, 3])                                   | 7
            [1..$sum([1, 2])]                                 | [1, 2, 3]
            $round(2.5)                                       | 2
            $floor(-1.5)                                      | -2
            $number('12')                                     | 12
            $number('9007199254740993')                       | 9007199254740993
            $number('1.50')                                   | 1.5
            $map([1, 2], function($v) { $v * 2 })             | [2, 4]
            $map(['1', '2'], $number)                         | [1, 2]
            $filter([1, 2, 3], function($v) { $v > 2 })       | 3
            $reduce([1, 2, 3], function($a, $b) { $a + $b })  | 6
            $merge([{'a': 1}, {'b': 2}])                      | {'a': 1, 'b': 2}
            $states.input.drinks{name: shots}                 | {'Flat White': 2, 'Latte': 1}
            $states.input.drinks^(shots).name                 | ['Latte', 'Flat White']
            $states.input ~> &#124;$&#124;{'count': 9}&#124; ~> $lookup('count') | 9
            $match('ab12', /[a-z]+/).match                    | 'ab'
            $contains('order-1', /^order-\\d$/)               | true
            $contains('tokyo', /^[A-Z]/)                      | false
            $replace('a-b-c', /-/, '.')                       | 'a.b.c'
            $split('a,b', ',')                                | ['a', 'b']
            $join(['a', 'b'], '-')                            | 'a-b'
            $substringAfter('a#b', '#')                       | 'b'
            $fromMillis(0)                                    | '1970-01-01T00:00:00.000Z'
            $toMillis('1970-01-01T00:00:01Z')                 | 1000
            $now()                                            | '2026-11-23T09:30:00.250Z'
            $millis()                                         | 1795426200250
            $uuid()                                           | '6b3e2f1a-0c4d-4e5f-8a9b-0c1d2e3f4a5b'
            $name & '!'                                       | 'Ada!'
            $list[0]                                          | 1
            $states.context.Execution.RetryCount              | 2
            ($x := 2; $x * $x)                                | 4
            $states.input.count > 2 ? 'many' : 'few'          | 'many'
            $states.input.absent ? 'yes' : 'no'               | 'no'
            [[1], [2]] = [[1], [2]]                           | true
            {'a': $sum([1, 2])} = {'a': 3}                    | true
            []                                                | []
            """)
    void expressionsEvaluate(String expression, String expected) {
        var variables = Map.of("name", json("'Ada'"), "list", json("[1, 2]"));
        String text = "{% " + expression.replace("&#124;", "|") + " %}";

        JsonNode value = evaluate(templates, StringNode.valueOf(text), scope(INPUT, variables));

        assertThat(value).isEqualTo(json(expected));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $states.input.absent | returned nothing (undefined).
            $unknown             | returned nothing (undefined).
            id                   | returned nothing (undefined).
            'a' + 1              | threw an error during evaluation. T2001: The left side of the "+" operator must evaluate to a number
            $eval('1')           | threw an error during evaluation. T1006: Attempted to invoke a non-function
            $error('no milk')    | threw an error during evaluation. D3137: no milk
            $number('abc')       | threw an error during evaluation. D3030: Unable to cast value to a number: "abc"
            function($x) { $x }  | returned an unsupported result type.
            $sum                 | returned an unsupported result type.
            ($f := function($n) { 1 + $f($n + 1) }; $f(1)) | threw an error during evaluation: Stack overflow error: Check for non-terminating recursive function.  Consider rewriting as tail-recursive. Depth=101 max=100
            """)
    void failuresNameTheExpressionAndTheField(String expression, String cause) {
        ObjectNode template = JsonNodeFactory.instance.objectNode();
        template.putArray("a").add("{%" + expression + "%}");

        var failure = catchThrowableOfType(
                QueryFailure.class, () -> evaluate(templates, "Arguments", template, scope(INPUT, Map.of())));

        assertThat(failure.error()).isEqualTo("States.QueryEvaluationError");
        assertThat(failure.cause())
                .isEqualTo("The JSONata expression '%s' specified for the field 'Arguments/a[0]' %s"
                        .formatted(expression, cause));
    }

    @Test
    void onlyStringsThatAreWholeExpressionsAreEvaluated() {
        JsonNode template = json("""
                {'plain': 'x', 'inside': 'a {% 1 %} b', 'number': 1, 'null': null, 'true': true, 'deep': [{'v': '{% $states.input.count %}'}]}
                """);

        JsonNode value = evaluate(templates, template, scope(INPUT, Map.of()));

        assertThat(value).isEqualTo(json("""
                {'plain': 'x', 'inside': 'a {% 1 %} b', 'number': 1, 'null': null, 'true': true, 'deep': [{'v': 3}]}
                """));
    }

    @Test
    void anEndlessExpressionIsStopped() {
        var hasty = new JsonataTemplates(Clock.systemUTC(), new Random(7), UUID::randomUUID, Duration.ofMillis(50));
        JsonNode endless = StringNode.valueOf("{% ($f := function($n) { $f($n + 1) }; $f(1)) %}");

        var failure = catchThrowableOfType(QueryFailure.class, () -> evaluate(hasty, endless, scope(INPUT, Map.of())));

        assertThat(failure.cause()).contains("Expression evaluation timeout");
    }

    @Test
    void whatNeedsMuchWorkIsLeftUnfinishedByAShortEvaluation() {
        JsonNode heavy = StringNode.valueOf("{% $sum([1..200000]) %}");
        var evaluation = new Evaluation("Output", heavy, scope(INPUT, Map.of()));

        assertThat(templates.evaluateShort(evaluation)).isEmpty();
        assertThat(templates.evaluate(evaluation).join()).isEqualTo(json("20000100000"));
    }

    @Test
    void objectsBuiltInALongLoopAreNotMistakenForDepth() {
        JsonNode loop = StringNode.valueOf("{% $count($map([1..2000], function($v) { {'a': $v, 'b': {'c': $v}} })) %}");

        assertThat(evaluate(templates, loop, scope(INPUT, Map.of())).intValue()).isEqualTo(2000);
    }

    @Test
    void oneExpressionDoesNotChangeWhatTheNextOneSees() {
        JsonNode template = json("""
                ['{% $append($states.input.tags, 1) %}', '{% $sort([3, 1]) %}', '{% ($states := 1; $x := 2; $x) %}', '{% $states.input.tags %}']
                """);

        JsonNode value = evaluate(templates, template, scope(INPUT, Map.of()));

        assertThat(value).isEqualTo(json("[['a', null, 'b', 1], [1, 3], 2, ['a', null, 'b']]"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            `plain`             | -
            `{% $x %}`          | -
            `{%$x%}`            | -
            `a {% $x %} b`      | -
            `{% $x`             | must start with
            `$x %}`             | must start with
            ` {% $x %}`         | must start with
            `{% $x %} `         | must start with
            `{%}`               | must start with
            `{% 1 + %}`         | Unexpected end of expression
            `{% %}`             | Unexpected end of expression
            `{% (1 %}`          | Expected ")" before end of expression
            `{% 'open %}`       | String literal must be terminated by a matching quote
            """)
    void textsAreCheckedWithoutEvaluation(String text, @Nullable String problem) {
        var found = templates.check(text, false);

        if (problem == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(each -> {
                assertThat(each.code()).isEqualTo("INVALID_JSONATA_EXPRESSION");
                assertThat(each.message()).contains(problem);
            });
        }
    }

    /** Codes and texts were measured on AWS with ValidateStateMachineDefinition and published. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            a[1,2)                       | INVALID: Expected "]", got ","
            "unterminated                | INVALID: String literal must be terminated by a matching quote
            1 +                          | INVALID: Unexpected end of expression
            {"a":}                       | INVALID: The symbol "}" cannot be used as a unary operator
            $x :=                        | INVALID: Unexpected end of expression
            $match("a", /abc             | INVALID: No terminating / in regular expression
            1 ?? 2                       | INVALID: The symbol "?" cannot be used as a unary operator
            0 ?: 3                       | INVALID: The symbol ":" cannot be used as a unary operator
            phone                        | UNSUPPORTED: Reference to 'phone' at the top level is not supported.
            phone.number                 | UNSUPPORTED: Reference to 'phone' at the top level is not supported.
            phone[0]                     | UNSUPPORTED: Reference to 'phone' at the top level is not supported.
            $.phone                      | UNSUPPORTED: Reference to '$' at the top level is not supported.
            $$                           | UNSUPPORTED: Reference to '$$' is not supported.
            aaa + bbb                    | UNSUPPORTED: Reference to 'aaa' at the top level is not supported.; UNSUPPORTED: Reference to 'bbb' at the top level is not supported.
            aaa + aaa                    | UNSUPPORTED: Reference to 'aaa' at the top level is not supported.
            [a, 1]                       | UNSUPPORTED: Reference to 'a' at the top level is not supported.
            {"x": a}                     | UNSUPPORTED: Reference to 'a' at the top level is not supported.
            {a: 1}                       | UNSUPPORTED: Reference to 'a' at the top level is not supported.
            $sum(a)                      | UNSUPPORTED: Reference to 'a' at the top level is not supported.
            sum(1)                       | UNSUPPORTED: Reference to 'sum' at the top level is not supported.
            ($x := a; $x)                | UNSUPPORTED: Reference to 'a' at the top level is not supported.
            $x ? a : 1                   | UNSUPPORTED: Reference to 'a' at the top level is not supported.
            -a                           | UNSUPPORTED: Reference to 'a' at the top level is not supported.
            a ~> $sum                    | UNSUPPORTED: Reference to 'a' at the top level is not supported.
            $map($states.input.a, function($x) { b }) | UNSUPPORTED: Reference to 'b' at the top level is not supported.
            $states.errorOutput.Cause    | UNSUPPORTED: Field '$states.errorOutput' does not exist.
            $states.input.phone          | -
            $states.input.items[phone > 3] | -
            $states.input.items.{"a": phone} | -
            $states.input.items^(phone)  | -
            $states.input.items{kind: price} | -
            $map($states.input.a, function($x) { $x.phone }) | -
            $states.input ~> &#124;a&#124;{"b": c}&#124; | -
            $phone.number                | -
            """)
    void whatAnExpressionCannotReadIsTold(String expression, @Nullable String problems) {
        var found = templates.check("{% " + expression.replace("&#124;", "|") + " %}", false);

        assertThat(found.stream()
                        .map(each -> each.code().replace("_JSONATA_EXPRESSION", "") + ": " + each.message())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(problems == null ? "" : problems);
    }

    @Test
    void whatWentWrongCanBeReadWhereItIsCaught() {
        assertThat(templates.check("{% $states.errorOutput.Cause %}", true)).isEmpty();
    }

    @Test
    void manyThreadsShareOneParsedExpression() throws Exception {
        JsonNode template = StringNode.valueOf("{% $sum($map([1..50], function($v) { $v * $states.input.n })) %}");
        var pool = Executors.newFixedThreadPool(4);
        try {
            var tasks = IntStream.range(0, 400)
                    .<Callable<Integer>>mapToObj(
                            n -> () -> evaluate(templates, template, scope(json("{'n': " + n + "}"), Map.of()))
                                            .intValue()
                                    - 1275 * n)
                    .toList();
            for (var result : pool.invokeAll(tasks)) {
                assertThat(result.get()).isZero();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
