package dev.serverlesspresso.local.states.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Step Functions takes words without quotation marks in filters for strings, as a public report shows. */
class FilterWordsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $.l[?(@.s==ready)]..id            | $.l[?(@.s=='ready')]..id
            $.l[?(@.s != not_ready)]          | $.l[?(@.s != 'not_ready')]
            $.l[?(@.s == a && @.t == b)]      | $.l[?(@.s == 'a' && @.t == 'b')]
            $.l[?(@.s == a OR @.t == true)]   | $.l[?(@.s == 'a' OR @.t == true)]
            $.l[?(@.s == 'x == y)')]          | $.l[?(@.s == 'x == y)')]
            $.l[?(@.s == true)]               | $.l[?(@.s == true)]
            $.l[?(@.s == null)]               | $.l[?(@.s == null)]
            $.l[?(@.s == nullable)]           | $.l[?(@.s == 'nullable')]
            $.l[?(@.s == 5)]                  | $.l[?(@.s == 5)]
            $.l[?(@.s > @.t)]                 | $.l[?(@.s > @.t)]
            $.a.b                             | $.a.b
            """)
    void wordsAreStrings(String path, String expected) {
        assertThat(FilterWords.quoted(path.replace("OR", "||"))).isEqualTo(expected.replace("OR", "||"));
    }

    @Test
    void longTextIsReadToItsEnd() {
        String text = "x".repeat(100_000);

        assertThat(FilterWords.quoted("$.l[?(@.s == '" + text + "' && @.t == a)]"))
                .isEqualTo("$.l[?(@.s == '" + text + "' && @.t == 'a')]");
    }
}
