package dev.serverlesspresso.local.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.aws.AwsError;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class JsonTests {
    private static final String EXACT = "{\"n\":0.12345678901234567890,\"i\":12345678901234567890}";

    @Test
    void requestsKeepTheDigitsOfTheirNumbers() {
        assertThat(Json.text(Json.parse(EXACT))).isEqualTo(EXACT);
        assertThat(Json.bytes(Json.read(EXACT.getBytes(StandardCharsets.UTF_8))))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(EXACT);
    }

    @Test
    void dataOfWorkflowsHasNumbersOfFloatingPoint() {
        assertThat(Json.readData("0.12345678901234567890").isDouble()).isTrue();
        assertThat(Json.readData("").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "[1,]", "{\"a\":\"\\ud800\"}", "nothing"})
    void whatIsNotOneWholeValueIsNotParsed(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @CsvSource({"[],the request is not a JSON object", "{,the request is not valid JSON"})
    void requestHasToBeAnObject(String text, String message) {
        assertThatThrownBy(() -> Json.parseRequest(text))
                .isInstanceOfSatisfying(
                        AwsError.class, error -> assertThat(error.code()).isEqualTo("SerializationException"))
                .hasMessage(message);
    }

    @Test
    void emptyRequestHasNoMembers() {
        assertThat(Json.parseRequest(" ")).isEqualTo(Json.object());
    }

    @Test
    void stringMayBeNull() {
        assertThat(Json.string(null).isNull()).isTrue();
        assertThat(Json.string("latte").asString()).isEqualTo("latte");
    }
}
