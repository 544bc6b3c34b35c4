package dev.serverlesspresso.local.states.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An expression may be as long as a definition, and reading it goes down as many levels; on any thread it is either read
 * or refused. AWS evaluates a hundred levels.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LongDefinitionsTests {
    private static final int SMALL_STACK = 512 * 1024;

    /** A beginning, what comes again and again, a middle, what comes as often after it. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            1          ; +1                ; ``  ; ``
            "a"        ; &"a"              ; ``  ; ``
            true       ; ` or true`        ; ``  ; ``
            1          ; ~>$string         ; ``  ; ``
            {}         ; ~>|$states|{}|    ; ``  ; ``
            [1]        ; [0]               ; ``  ; ``
            [1]        ; ^(1)              ; ``  ; ``
            $states.a  ; .a                ; ``  ; ``
            ``         ; $abs(             ; 1   ; )
            ``         ; (                 ; 1   ; )
            ``         ; `- `              ; 1   ; ``
            ``         ; true?             ; 1   ; :1
            ``         ; $a:=              ; 1   ; ``
            ``         ; function($x){     ; 1   ; }
            ``         ; {"a":             ; 1   ; }
            ``         ; [                 ; 1   ; ]
            """)
    void longExpressionsAreReadOrRefused(String begin, String each, String middle, String end) throws Exception {
        assertThat(problems("Output", "{% " + text(begin, each, middle, end, 200) + " %}"))
                .as("200 times")
                .isEmpty();
        for (int times : List.of(1_000, 5_000, 50_000)) {
            assertThat(problems("Output", "{% " + text(begin, each, middle, end, times) + " %}"))
                    .as(times + " times")
                    .singleElement()
                    .extracting(Problem::message)
                    .asString()
                    .startsWith("Stack overflow error: ");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $    | .a  | ``   | ``
            $    | ['a'] | `` | ``
            $[?( | (   | @.a  | )
            """)
    void longPathsAreReadOrRefused(String begin, String each, String middle, String end) throws Exception {
        String close = middle.isEmpty() ? "" : ")]";
        assertThat(problems("InputPath", text(begin, each, middle, end, 400) + close))
                .as("400 times")
                .isEmpty();
        for (String field : List.of("InputPath", "ResultPath")) {
            assertThat(problems(field, text(begin, each, middle, end, 50_000) + close))
                    .as(field)
                    .extracting(Problem::message)
                    .first()
                    .isEqualTo("a path must have at most 500 steps and brackets");
        }
    }

    private static String text(String begin, String each, String middle, String end, int times) {
        return begin + each.repeat(times) + middle + end.repeat(times);
    }

    private static List<Problem> problems(String field, String value) throws InterruptedException, ExecutionException {
        ObjectNode definition = JsonNodeFactory.instance
                .objectNode()
                .put("QueryLanguage", field.equals("Output") ? "JSONata" : "JSONPath")
                .put("StartAt", "P");
        definition
                .putObject("States")
                .putObject("P")
                .put("Type", "Pass")
                .put("End", true)
                .put(field, value);
        FutureTask<List<Problem>> reading = new FutureTask<>(
                () -> DefinitionReader.read(definition.toString(), false).problems());
        new Thread(null, reading, "small stack", SMALL_STACK).start();
        return reading.get();
    }
}
