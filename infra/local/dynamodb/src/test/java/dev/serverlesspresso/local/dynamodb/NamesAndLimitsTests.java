package dev.serverlesspresso.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.aws.AwsError;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Names, types and numbers of things: Amazon DynamoDB Developer Guide, naming rules ("attribute names must be at least one
 * character long") and quotas (20 global and 5 local secondary indexes), in words that tests of emulators have recorded.
 */
class NamesAndLimitsTests {
    @RegisterExtension
    final Engine engine = new Engine();

    @BeforeEach
    void table() {
        engine.simpleTable();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PutItem    | 'Item':{'id':{'S':'1'},'':{'S':'x'}} | 1 validation error detected: Empty attribute name
            PutItem    | 'Item':{'id':{'S':'1'},'m':{'M':{'':{'S':'x'}}}} | 1 validation error detected: Empty attribute name
            GetItem    | 'Key':{'':{'S':'1'}}                 | Empty attribute name
            GetItem    | 'Key':{'id':{'S':'1'}},'ProjectionExpression':'#n','ExpressionAttributeNames':{'#n':''} | ExpressionAttributeNames contains invalid value: Empty attribute name for key #n
            """)
    void emptyNameOfAnAttributeIsRefused(String operation, String members, String message) {
        assertThatThrownBy(() -> engine.call(operation, "{'TableName':'things'," + members + "}"))
                .hasMessage(message);
    }

    /**
     * Amazon DynamoDB Developer Guide, "Constraints in Amazon DynamoDB", expression parameters: an expression attribute name
     * or value has at most 255 bytes, its sign included.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ProjectionExpression | GetItem | ExpressionAttributeNames | # | 'id' | ExpressionAttributeNames contains invalid key: The expression attribute map contains a key that is too long; size of key: 256
            FilterExpression     | Scan    | ExpressionAttributeNames | # | 'id' | ExpressionAttributeNames contains invalid key: The expression attribute map contains a key that is too long; size of key: 256
            FilterExpression     | Scan    | ExpressionAttributeValues | : | {'S':'1'} | ExpressionAttributeValues contains invalid key: The expression attribute map contains a key that is too long;
            """)
    void placeholderHas255BytesAtMost(
            String expression, String operation, String member, String sign, String value, String message) {
        boolean get = operation.equals("GetItem");
        String text = get ? "%s" : sign.equals("#") ? "attribute_exists(%s)" : "begins_with(id, %s)";
        String form = "{'TableName':'things'" + (get ? ",'Key':{'id':{'S':'1'}}" : "") + ",'" + expression + "':'"
                + text + "','" + member + "':{'%s':" + value + "}}";
        String longest = sign + "x".repeat(254);
        assertThat(engine.call(operation, form.replace("%s", longest))).isNotNull();

        assertThatThrownBy(() -> engine.call(operation, form.replace("%s", longest + "x")))
                .hasMessage(message);
        assertThatThrownBy(() -> engine.call(operation, form.replace("%s", longest + "-")))
                .as("the length comes before the syntax")
                .hasMessage(message);
    }

    @Test
    void keyAttributeHasAName() {
        assertThatThrownBy(() -> engine.call(
                        "CreateTable",
                        "{'TableName':'nameless','BillingMode':'PAY_PER_REQUEST',"
                                + "'AttributeDefinitions':[{'AttributeName':'','AttributeType':'S'}],"
                                + "'KeySchema':[{'AttributeName':'','KeyType':'HASH'}]}"))
                .hasMessageEndingWith("Member must have length greater than or equal to 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GetItem       | 'TableName':'things','Key':{'id':{'S':'1'}},'ProjectionExpression':'#n','ExpressionAttributeNames':{'#n':{}}
            GetItem       | 'TableName':'things','Key':{'id':{'S':'1'}},'ProjectionExpression':'#n','ExpressionAttributeNames':{'#n':[]}
            UntagResource | 'ResourceArn':'arn:aws:dynamodb:eu-central-1:000000000000:table/things','TagKeys':[{}]
            ListTables    | 'Limit':9223372036854775808
            UpdateTable   | 'TableName':'things','ProvisionedThroughput':{'ReadCapacityUnits':9223372036854775808}
            """)
    void memberOfAnotherTypeIsASerializationException(String operation, String members) {
        assertThatThrownBy(() -> engine.call(operation, "{" + members + "}"))
                .isInstanceOfSatisfying(
                        AwsError.class, error -> assertThat(error.code()).isEqualTo("SerializationException"));
    }

    @Test
    void tableHasAtMostTwentyGlobalIndexes() {
        assertThatThrownBy(() -> create("many", "Global", 21))
                .hasMessageEndingWith("GlobalSecondaryIndex count exceeds the per-table limit of 20");

        create("full", "Global", 20);
        assertThatThrownBy(() -> engine.call(
                        "UpdateTable",
                        "{'TableName':'full','AttributeDefinitions':[{'AttributeName':'g','AttributeType':'S'}],"
                                + "'GlobalSecondaryIndexUpdates':[{'Create':" + index("more", "g", "") + "}]}"))
                .isInstanceOfSatisfying(
                        AwsError.class, error -> assertThat(error.code()).isEqualTo("LimitExceededException"));
        assertThat(engine.call("DescribeTable", "{'TableName':'full'}")
                        .path("Table")
                        .path("GlobalSecondaryIndexes"))
                .hasSize(20);
    }

    @Test
    void tableHasAtMostFiveLocalIndexes() {
        create("five", "Local", 5);
        assertThatThrownBy(() -> create("six", "Local", 6))
                .hasMessageEndingWith("Number of LocalSecondaryIndexes exceeds per-table limit of 5");
    }

    private void create(String table, String kind, int count) {
        boolean local = kind.equals("Local");
        String indexes = IntStream.range(0, count)
                .mapToObj(i -> local
                        ? index("index" + i, "pk", ",{'AttributeName':'g','KeyType':'RANGE'}")
                        : index("index" + i, "g", ""))
                .collect(Collectors.joining(","));
        engine.call(
                "CreateTable",
                "{'TableName':'" + table + "','BillingMode':'PAY_PER_REQUEST','AttributeDefinitions':["
                        + "{'AttributeName':'pk','AttributeType':'S'},{'AttributeName':'sk','AttributeType':'S'},"
                        + "{'AttributeName':'g','AttributeType':'S'}],"
                        + "'KeySchema':[{'AttributeName':'pk','KeyType':'HASH'},{'AttributeName':'sk','KeyType':'RANGE'}],"
                        + "'" + kind + "SecondaryIndexes':[" + indexes + "]}");
    }

    private static String index(String name, String hash, String range) {
        return "{'IndexName':'" + name + "','KeySchema':[{'AttributeName':'" + hash + "','KeyType':'HASH'}" + range
                + "],'Projection':{'ProjectionType':'ALL'}}";
    }
}
