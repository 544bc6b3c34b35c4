package dev.serverlesspresso.local.states.jsonata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * No expression can use up the machine. AWS's own bounds were measured and published: 873,782 numbers are accepted and
 * one more is not, a string of 2^22 characters is and one of 2^23 is not, 100 levels are and 101 are not.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BoundsTests {
    private static final String DOUBLING =
            "($p := function($s, $n) { $n = 0 ? $s : $p($s & $s, $n - 1) }; $length($p('x', %d)))";

    /** The time alone would end nothing here before the test's own limit does: what ends an evaluation is its work. */
    private static String outcome(String expression) {
        return outcome(expression, Duration.ofDays(1));
    }

    private static String outcome(String expression, Duration longest) {
        return Expressions.outcome(expression, JsonNodeFactory.instance.nullNode(), new Budget(longest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1..900000] ~> $count()",
                "$sum([1..900000])",
                "$count([1..873783])",
                "$pad('x', 10000000)",
                "$pad('x', -100000000000)",
                "($p := function($s, $n) { $n = 0 ? $s : $p($s & $s, $n - 1) }; $length($p('x', 23)))",
                "$replace($pad('a', 3000000, 'a'), 'a', 'aaaa')",
                "$join([1..800000].('x'), '0123456789')",
                "$split($pad('a', 4000000, 'ab'), '')",
                "$split($pad('a', 4000000, 'a,'), ',')",
                "$append([1..500000], [1..500000])",
                "$zip([1..500000], [1..500000])",
                "[[1..500000], [1..500000]]",
                "$count([1..2000].[1..2000])",
                "$count($map([1..2000], function($x) { [1..2000] }))",
                "$count([1..1000].($pad('x', 1000000) & $))",
                "($a := [1..100]; $count($a.$a.$a.$a))",
                "$reduce([1..60], function($a, $i) { {'n': $a, 'm': $a} }, 1)",
                "$range(1, 360146, 1)",
                "$range(1, 1e18, 1)",
                "$uppercase($pad('\u00df', 4000000, '\u00df'))"
            })
    void whatNeedsTooMuchMemoryFails(String expression) {
        assertThat(outcome(expression))
                .isEqualTo("! Expression evaluation memory limit exceeded: Check for excessive memory usage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "($f := function($n) { $f($n + 1) }; $f(1))",
                "($f := function() { $f() }; $f())",
                "$match($pad('', 60, 'a') & '!', /^(a|aa)+\\1$/)",
                "/^(a|aa)+\\1$/($pad('', 60, 'a') & '!')",
                "$contains($pad('', 60, 'a') & '!', /^(a|aa)+\\1$/)",
                "$replace($pad('', 60, 'a') & '!', /^(a|aa)+\\1$/, 'x')",
                "$split($pad('', 60, 'a') & '!', /^(a|aa)+\\1$/)",
                "$formatNumber(0, '0e0')",
                "$sort([1..500000], function($a, $b) { $a < $b })"
            })
    void whatDoesNotEndIsEnded(String expression) {
        assertThat(outcome(expression)).isEqualTo("! Expression evaluation timeout: Check for infinite loop");
    }

    @Test
    void whatTakesTooLongIsEndedHoweverLittleItsWork() {
        assertThat(outcome("$count($map([1..20000], function($n) { $n })) = 20000", Duration.ofNanos(1)))
                .isEqualTo("! Expression evaluation timeout: Check for infinite loop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"($f := function($n) { 1 + $f($n + 1) }; $f(1))", "($f := function($x) { [$f($x)] }; $f(1))"})
    void whatNestsTooDeeplyFails(String expression) {
        assertThat(outcome(expression)).contains("Stack overflow error").endsWith("Depth=101 max=100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$count([1..300000]) = 300000",
                "$count([1..873782]) = 873782",
                "$count($range(1, 360145, 1)) = 360145",
                "$length($pad('x', 4000000)) = 4000000",
                "($f := function($n, $a) { $n = 0 ? $a : $f($n - 1, $a + $n) }; $f(100000, 0)) = 5000050000",
                "$count($sort([1..20000], function($a, $b) { $a < $b })) = 20000",
                "$length($join($map([1..5000], $string), ',')) = 23892"
            })
    void whatStaysWithinTheBoundsIsEvaluated(String expression) {
        assertThat(outcome(expression)).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 22})
    void aTextMayHaveFourMillionCharacters(int doublings) {
        assertThat(outcome(DOUBLING.formatted(doublings))).isEqualTo(String.valueOf(1 << doublings));
    }
}
