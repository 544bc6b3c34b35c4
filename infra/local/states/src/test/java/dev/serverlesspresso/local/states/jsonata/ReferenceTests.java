package dev.serverlesspresso.local.states.jsonata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Compares with JSONata 2.0.6, the version that Step Functions names (docs.aws.amazon.com, transforming-data.html). */
class ReferenceTests {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.nullNode();

    @Test
    void expressionsAnswerWhatTheReferenceAnswers() throws IOException {
        JsonNode input = JsonMapper.shared().readTree(resource("input.json"));
        SoftAssertions all = new SoftAssertions();
        long compared = resource("reference.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .peek(line -> {
                    String[] row = line.split("\t", 2);
                    all.assertThat(comparable(Expressions.outcome(row[0], input)))
                            .as(row[0])
                            .isEqualTo(comparable(row[1]));
                })
                .count();
        all.assertAll();
        assertThat(compared).isGreaterThan(1_000);
    }

    private static Object comparable(String outcome) {
        boolean value = !outcome.startsWith("! ") && !outcome.equals("undefined") && !outcome.equals("function");
        return value ? JsonMapper.shared().readTree(outcome) : outcome;
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(ReferenceTests.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Each row is a difference that was decided; docs/reference/jsonata.md says why. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $split("😀😁", "")                       | ["😀","😁"]
            $number("9007199254740993")              | 9007199254740993
            9007199254740992 & ""                    | "9007199254740992"
            $string($power(2, 63))                   | "9223372036854776000"
            $string(1e20)                            | "100000000000000000000"
            $string(1e21)                            | "1e+21"
            $formatNumber(1, "x")                    | ! D3086: The sub-picture must not contain a passive character that is preceded by an active character and that is followed by another active character
            $eval("1")                               | ! T1006: Attempted to invoke a non-function
            $keys({"b": 1, "1": 2})                  | ["b","1"]
            $map([5], $match(?, /a/))                | ! T0410: Argument 1 of function "map" does not match function signature
            $base64decode("hello")                   | ! The string to decode is not base64
            $toMillis("202401020304", "[Y0000][M00][D00][H00][m00]") | 1704164640000
            $random(42)                              | 0.7275636800328681
            $parse("{")                              | ! D3137: Invalid JSON
            $parse("")                               | ! D3137: Invalid JSON
            $parse("1 2")                            | ! D3137: Invalid JSON
            $parse(1)                                | ! T0410: Argument 1 of function "parse" does not match function signature
            $partition([1, 2, 3], 2)                 | [[1,2],[3]]
            $partition([1, 2])                       | [[1,2]]
            $partition([1], -2)                      | ! D3137: Second argument must be zero or greater
            $partition(1, 2)                         | ! T0412: Argument 1 of function "partition" must be an array of undefined
            $range(1)                                | ! T0410: Argument 2 of function "range" does not match function signature
            $hash($i, "MD5")                         | ! T0410: Argument 1 of function "hash" does not match function signature
            $hash("a", "md5")                        | ! D3137: Hash algorithm 'md5' must be one of SHA-1, SHA-384, SHA-256, SHA-512, MD5
            $uuid(1)                                 | ! T0410: Argument 1 of function "uuid" does not match function signature
            """)
    void whereStepFunctionsDiffersItIsStepFunctions(String expression, String expected) {
        assertThat(Expressions.outcome(expression, NOTHING)).isEqualTo(expected);
    }

    /** The evaluation's time is 2023-11-14T22:13:20Z. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $toMillis("09:30", "[H]:[m]")        | 2023-11-14T09:30:00.000Z
            $toMillis("9 pm", "[h] [P]")         | 2023-11-14T21:00:00.000Z
            $toMillis("9:30", "[h]:[m]")         | 2023-11-14T09:30:00.000Z
            $toMillis("07:05", "[m]:[s]")        | 2023-11-14T22:07:05.000Z
            $toMillis("3 March", "[D] [MNn]")    | 2023-03-03T00:00:00.000Z
            $toMillis("the 3rd", "the [D1o]")    | 2023-11-03T00:00:00.000Z
            $toMillis("day 60", "day [d]")       | 2023-03-01T00:00:00.000Z
            $toMillis("2020", "[Y0001]")         | 2020-01-01T00:00:00.000Z
            """)
    void whatAPictureDoesNotSayIsAsItIsDuringTheEvaluation(String expression, String expected) {
        assertThat(Expressions.outcome("$fromMillis(" + expression + ")", NOTHING))
                .isEqualTo('"' + expected + '"');
        assertThat(Expressions.outcome("$toMillis(\"open\", \"open\")", NOTHING))
                .isEqualTo("undefined");
    }
}
