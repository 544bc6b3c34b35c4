package dev.serverlesspresso.ordermanager.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    record Row(String name, @Nullable Long count) {}

    @Test
    void valuesThatNeedQuotesHaveThem() {
        List<Row> rows = List.of(new Row("Flat White", 2L), new Row("Tea, \"green\"", null), new Row("two\nlines", 0L));

        assertThat(Csv.of(Row.class, rows)).isEqualTo("""
                name,count\r
                "Flat White",2\r
                "Tea, ""green""\",\r
                "two
                lines",0\r
                """);
    }

    @Test
    void tableWithoutRowsHasItsHeader() {
        assertThat(Csv.of(Row.class, List.of())).isEqualTo("name,count\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void textThatLooksLikeAFormulaIsText(String written) {
        assertThat(Csv.text(written)).isEqualTo("'" + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Flat White", "フラットホワイト", "1=1"})
    void otherTextStaysAsItIs(String written) {
        assertThat(Csv.text(written)).isEqualTo(written);
    }
}
