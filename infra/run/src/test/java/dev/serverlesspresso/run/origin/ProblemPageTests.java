package dev.serverlesspresso.run.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.run.origin.RawClient.Answer;
import dev.serverlesspresso.testing.ErrorReference;
import dev.serverlesspresso.testing.ErrorReference.Entry;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The type of every problem leads to a page about it. */
class ProblemPageTests extends WithOrigin {
    static List<Entry> entries() {
        return ErrorReference.entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyCodeOfTheReferenceHasAPage(Entry entry) throws IOException {
        String type = "/problems/" + entry.code().toLowerCase(Locale.ROOT).replace('_', '-');

        for (String path : List.of(type, type + "/")) {
            assertPage(path, "<h1>" + entry.code() + "</h1>");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemOfTheOriginIsDocumentedWhereItsTypeLeads(Problem problem) throws IOException {
        assertThat(entries()).anySatisfy(entry -> {
            assertThat(entry.code()).isEqualTo(problem.name());
            assertThat(entry.status()).isEqualTo(problem.status());
            assertThat(entry.from()).contains("origin");
        });

        String type = JsonMapper.shared().readTree(problem.json()).path("type").asString();
        assertPage(type, "<p>" + problem.status() + " ");
    }

    @Test
    void overviewNamesEveryCode() throws IOException {
        String overview = assertPage("/problems/", "<h1>Problems</h1>").body();

        assertThat(entries()).isNotEmpty().allSatisfy(entry -> assertThat(overview)
                .contains(">" + entry.code() + "</a>"));
    }

    @Test
    void unknownProblemHasNoPage() throws IOException {
        Answer answer = RawClient.ask(behind.port(), "GET /problems/none HTTP/1.1");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }

    private static Answer assertPage(String path, String content) throws IOException {
        Answer answer = RawClient.ask(behind.port(), "GET " + path + " HTTP/1.1");

        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.header("Content-Type")).as(path).startsWith("text/html");
        assertThat(answer.body())
                .as(path)
                .contains("<html lang=\"en\">", content)
                .doesNotContain("<script");
        return answer;
    }
}
