package dev.serverlesspresso.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.aws.AwsError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Numbers and sets that cannot be stored, in the words of each operation. Measured on AWS in October 2026 by
 * paritysuite/dynamodb-conformance: error-messages/valueLayers, limits/numberExponent and limits/numberByteSize.
 */
class ValueWordingTests {
    private static final String NOT_NUMERIC = "The parameter cannot be converted to a numeric value";
    private static final String OVERFLOW =
            "Number overflow. Attempting to store a number with magnitude larger than supported range";
    private static final String UNDERFLOW =
            "Number underflow. Attempting to store a number with magnitude smaller than supported range";
    private static final String INVALID = "One or more parameter values were invalid: ";

    @RegisterExtension
    final Engine engine = new Engine();

    @BeforeEach
    void table() {
        engine.simpleTable();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PutItem           | 'Item':{'id':{'S':'1'},'n':V}",
                "PutItem           | 'Item':{'id':{'S':'1'},'n':{'M':{'x':{'L':[V]}}}}",
                "PutItem           | 'Item':{'id':{'S':'1'}},'ConditionExpression':'n = :v','ExpressionAttributeValues':{':v':V}",
                "UpdateItem        | 'Key':{'id':{'S':'1'}},'UpdateExpression':'SET n = :v','ExpressionAttributeValues':{':v':V}",
                "UpdateItem        | 'Key':{'id':V}",
                "DeleteItem        | 'Key':{'id':V}",
            })
    void singleWritesRefuseInsideAnEnvelope(String operation) {
        assertRefused(operation, "{'N':'abc'}", "1 validation error detected: " + NOT_NUMERIC + ": abc");
        assertRefused(operation, "{'N':''}", "1 validation error detected: " + NOT_NUMERIC + ": ");
        assertRefused(operation, "{'N':'1e2147483647'}", "1 validation error detected: " + OVERFLOW);
        assertRefused(
                operation,
                "{'SS':['b','a','b','c']}",
                "1 validation error detected: " + INVALID
                        + "Input collection [\"a\", \"b\", \"b\", \"c\"] contains duplicates.");
        assertRefused(
                operation,
                "{'BS':['/w==','AA==','AA==']}",
                "1 validation error detected: " + INVALID
                        + "Input collection [\"AA==\",\"/w==\",\"AA==\"]of type BS contains duplicates.");
        assertRefused(
                operation,
                "{'NS':['2','1','2.0']}",
                "1 validation error detected: " + INVALID + "Input collection contains duplicates.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GetItem      | 'Key':{'id':V}",
                "Query        | 'KeyConditionExpression':'id = :v','ExpressionAttributeValues':{':v':V}",
                "Query        | 'KeyConditionExpression':'id = :p','FilterExpression':'n = :v','ExpressionAttributeValues':{':p':{'S':'1'},':v':V}",
                "BatchGetItem | 'RequestItems':{'things':{'Keys':[{'id':V}]}}",
            })
    void readsByKeyRefuseBare(String operation) {
        assertRefused(operation, "{'N':'abc'}", NOT_NUMERIC + ": abc");
        assertRefused(operation, "{'N':''}", NOT_NUMERIC + ": ");
        assertRefused(operation, "{'N':'1e2147483647'}", OVERFLOW);
        assertRefused(
                operation,
                "{'SS':['b','a','b']}",
                INVALID + "Input collection [\"a\", \"b\", \"b\"] contains duplicates.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BatchWriteItem     | 'RequestItems':{'things':[{'PutRequest':{'Item':{'id':{'S':'1'},'n':V}}}]}",
                "TransactWriteItems | 'TransactItems':[{'Put':{'TableName':'things','Item':{'id':{'S':'1'},'n':V}}}]",
                "TransactGetItems   | 'TransactItems':[{'Get':{'TableName':'things','Key':{'id':V}}}]",
            })
    void batchesAndTransactionsRefuseInOlderWords(String operation) {
        assertRefused(operation, "{'N':'abc'}", NOT_NUMERIC + ": abc");
        assertRefused(operation, "{'N':''}", NOT_NUMERIC);
        assertRefused(operation, "{'N':'1e126'}", OVERFLOW);
        assertRefused(operation, "{'N':'1e2147483647'}", UNDERFLOW);
        assertRefused(operation, "{'N':'1e2147483649'}", NOT_NUMERIC + ": 1e2147483649");
        assertRefused(operation, "{'SS':['b','a','b']}", INVALID + "Input collection [b, a, b] contains duplicates.");
        assertRefused(
                operation,
                "{'BS':['/w==','AA==','AA==']}",
                INVALID + "Input collection [/w==, AA==, AA==]of type BS contains duplicates.");
        assertRefused(operation, "{'NS':['2','1','2']}", "Input collection contains duplicates");
    }

    @Test
    void scanNamesThePlaceholderOfAnInvalidValue() {
        assertRefused(
                "Scan | 'FilterExpression':'n = :v','ExpressionAttributeValues':{':v':V}",
                "{'N':'abc'}",
                "ExpressionAttributeValues contains invalid value: " + NOT_NUMERIC + ": abc for key :v");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1e99999999999        | overflow
            -1e99999999999       | overflow
            1e2147483648         | overflow
            1e126                | overflow
            12e125               | overflow
            0e126                | overflow
            1e-99999999999       | underflow
            1e-2147483648        | underflow
            1e-131               | underflow
            0.1e-130             | underflow
            0e-131               | underflow
            1e9223372036854775808| numeric value
            abc                  | numeric value
            1.2.3                | numeric value
            ` 1`                 | numeric value
            `1 `                 | numeric value
            0x10                 | numeric value
            1e                   | numeric value
            .                    | numeric value
            NaN                  | numeric value
            Infinity             | numeric value
            ١                    | numeric value
            123456789012345678901234567890123456789 | more than 38 significant digits
            """)
    void numberOutOfRangeIsRefused(String number, String message) {
        assertThatThrownBy(() -> engine.put("things", "{'id':{'S':'1'},'n':{'N':'" + number + "'}}"))
                .isInstanceOf(AwsError.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0e125                                     | 0
            -0                                        | 0
            0042.1200                                 | 42.12
            00000000000000000000000000000000000000001 | 1
            1E+2                                      | 100
            1e-000000000000000000000002               | 0.01
            -12.5e1                                   | -125
            .5                                        | 0.5
            99999999999999999999999999999999999999    | 99999999999999999999999999999999999999
            """)
    void numberInRangeIsStoredInNormalForm(String number, String stored) {
        engine.put("things", "{'id':{'S':'1'},'n':{'N':'" + number + "'}}");

        assertThat(engine.thing("1").path("n").path("N").asString()).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 2",
        "-1, 3",
        "12, 2",
        "120, 2",
        "123, 3",
        "123456, 4",
        "3.14159, 5",
        "0.0012, 2",
        "1200.5, 4",
        "1E125, 2",
        "-1E-130, 3"
    })
    void numberCountsItsDigitsBeforeAndAfterThePointApart(String number, int bytes) {
        String item = "{'id':{'S':'1'},'n':{'N':'" + number + "'},'p':{'S':'%s'}}";
        int room = 400 * 1024 - "id1np".length() - bytes;

        engine.put("things", item.formatted("x".repeat(room)));

        assertThatThrownBy(() -> engine.put("things", item.formatted("x".repeat(room + 1))))
                .hasMessage("Item size has exceeded the maximum allowed size");
    }

    private void assertRefused(String operation, String value, String message) {
        String[] parts = operation.split("\\|", 2);
        boolean oneTable = !parts[0].contains("Batch") && !parts[0].contains("Transact");
        String request =
                (oneTable ? "{'TableName':'things'," : "{") + parts[1].strip().replace("V}", value + "}") + "}";
        assertThatThrownBy(() -> engine.call(parts[0].strip(), request.replace("[V]", "[" + value + "]")))
                .isInstanceOfSatisfying(
                        AwsError.class, error -> assertThat(error.code()).isEqualTo("ValidationException"))
                .hasMessage(message);
    }
}
