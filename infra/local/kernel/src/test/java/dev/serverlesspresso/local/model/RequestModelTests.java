package dev.serverlesspresso.local.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.aws.AwsError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts are those that tests of DynamoDB emulators have recorded from AWS. */
class RequestModelTests {
    private static final RequestModel MODEL = RequestModel.beside(RequestModelTests.class);
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Name':1                  | NUMBER_VALUE cannot be converted to String
            'Name':1.5                | DECIMAL_VALUE cannot be converted to String
            'Name':true               | TRUE_VALUE cannot be converted to String
            'Name':[]                 | Unrecognized collection type class java.lang.String
            'Name':{}                 | Start of structure or map found where not expected
            'Cups':'1'                | STRING_VALUE cannot be converted to Integer
            'Cups':1.5                | DECIMAL_VALUE cannot be converted to Integer
            'Cups':2147483648         | NUMBER_VALUE cannot be converted to Integer
            'Cups':-2147483649        | NUMBER_VALUE cannot be converted to Integer
            'Cups':1e999999999        | DECIMAL_VALUE cannot be converted to Integer
            'Grams':9223372036854775808 | NUMBER_VALUE cannot be converted to Long
            'Grams':false             | FALSE_VALUE cannot be converted to Long
            'Strength':1e309          | DECIMAL_VALUE cannot be converted to Double
            'Hot':'true'              | STRING_VALUE cannot be converted to Boolean
            'Photo':'!!'              | only base-64-encoded strings are convertible to bytes
            'Photo':7                 | only base-64-encoded strings are convertible to bytes
            'At':'2026-11-02T09:00:00Z' | STRING_VALUE cannot be converted to Date
            'At':1e300                | DECIMAL_VALUE cannot be converted to Date
            'At':-1000000000000000000 | NUMBER_VALUE cannot be converted to Date
            'At':1e999999999          | DECIMAL_VALUE cannot be converted to Date
            'Extras':'x'              | Unexpected field type
            'Extras':{}               | Start of structure or map found where not expected
            'Extras':[null]           | Unexpected field type
            'Extras':['x']            | Unexpected field type
            'Extras':[{'With':[{'Name':5}]}] | NUMBER_VALUE cannot be converted to String
            'Notes':[]                | Unrecognized collection type
            'Notes':{'a':null}        | NULL_VALUE cannot be converted to String
            'Notes':{'a':{}}          | Start of structure or map found where not expected
            """)
    void memberOfAnotherTypeIsRefused(String member, String message) {
        for (JsonMapper mapper : new JsonMapper[] {EXACT, JsonMapper.shared()}) {
            JsonNode request = request(mapper, member);
            assertThatThrownBy(() -> MODEL.read("Brew", request))
                    .isInstanceOfSatisfying(AwsError.class, error -> {
                        assertThat(error.code()).isEqualTo("SerializationException");
                        assertThat(error.httpStatus()).isEqualTo(400);
                    })
                    .hasMessage(message);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Cups':2147483647",
                "'Grams':-9223372036854775808",
                "'At':1793610000.123",
                "'Photo':'YQ=='",
                "'Notes':{'':''}",
                "'Free':{'a':[null]}",
                "'Extras':[{'Name':'milk','With':[{'Name':'sugar'}]}]"
            })
    void memberOfTheRightTypeIsReadAsItStands(String member) {
        JsonNode request = request(EXACT, member);
        assertThat(MODEL.read("Brew", request)).isEqualTo(request);
    }

    @Test
    void whatIsNullOrUnknownIsNotThere() {
        JsonNode request = request(EXACT, "'Name':null,'Nonsense':{'a':1},'Cups':2,'Extras':[{'Name':null}]");
        assertThat(MODEL.read("Brew", request)).isEqualTo(request(EXACT, "'Cups':2,'Extras':[{}]"));
    }

    @Test
    void workflowsWriteTimesAsText() {
        JsonNode request = request(EXACT, "'At':'2026-11-02T09:00:00Z'");
        assertThat(RequestModel.ofWorkflowsBeside(RequestModelTests.class).read("Brew", request))
                .isEqualTo(request);
    }

    @Test
    void operationOfNoModelIsLeftToBeRefusedAsUnknown() {
        JsonNode request = request(EXACT, "'Name':5");
        assertThat(MODEL.read("Spill", request)).isSameAs(request);
        assertThat(MODEL.operations()).containsExactly("Brew");
    }

    private static JsonNode request(JsonMapper mapper, String members) {
        return mapper.readTree(("{" + members + "}").replace('\'', '"'));
    }
}
