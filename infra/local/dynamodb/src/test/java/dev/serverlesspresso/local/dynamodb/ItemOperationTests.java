package dev.serverlesspresso.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.dynamodb.capacity.Capacity;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ItemOperationTests {
    @RegisterExtension
    final Engine engine = new Engine();

    @BeforeEach
    void tables() {
        engine.simpleTable();
        engine.ordersTable();
    }

    @Test
    void everyTypeComesBackAsItWasPut() {
        String item = "{'id':{'S':'all'},'n':{'N':'-12.5'},'b':{'B':'AAH/'},'t':{'BOOL':false},'z':{'NULL':true},"
                + "'l':{'L':[{'S':''}]},'m':{'M':{}},'ss':{'SS':['ü']},'ns':{'NS':['1','2']},'bs':{'BS':['AA==']}}";
        engine.put("things", item);

        assertThat(engine.thing("all")).isEqualTo(Engine.json(item));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PutItem | {'TableName':'things','Item':{'x':{'S':'1'}}}                        | ValidationException | One or more parameter values were invalid: Missing the key id in the item
            PutItem | {'TableName':'things','Item':{'id':{'N':'1'}}}                       | ValidationException | One or more parameter values were invalid: Type mismatch for key id expected: S actual: N
            PutItem | {'TableName':'things','Item':{'id':{'S':''}}}                        | ValidationException | One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: id
            PutItem | {'TableName':'none','Item':{'id':{'S':'1'}}}                         | ResourceNotFoundException | Requested resource not found
            PutItem | {'TableName':'things','Item':{'id':{'S':'1'}},'Expected':{}}         | ValidationException | The legacy parameter Expected is not supported: use an expression instead
            PutItem | {'TableName':'things','Item':{'id':{'S':'1'}},'ReturnValues':'ALL_NEW'} | ValidationException | ReturnValues can only be ALL_OLD or NONE
            PutItem | {'TableName':'orders','Item':{'shop':{'S':'1'},'number':{'N':'1'},'customer':{'N':'1'}}} | ValidationException | One or more parameter values were invalid: Type mismatch for Index Key customer Expected: S Actual: N IndexName: by-customer
            GetItem | {'TableName':'orders','Key':{'shop':{'S':'1'}}}                      | ValidationException | The provided key element does not match the schema
            Nonsense | {}                                                                  | UnknownOperationException | The operation Nonsense is not supported by the local DynamoDB
            """)
    void refusalIsInTheWordsOfAws(String operation, String request, String code, String message) {
        AwsError error = catchThrowableOfType(AwsError.class, () -> engine.call(operation, request));

        assertThat(error.code()).isEqualTo(code);
        assertThat(error.getMessage()).isEqualTo(message);
    }

    @Test
    void failedConditionTellsTheItemWhenAsked() {
        engine.put("things", "{'id':{'S':'1'},'v':{'N':'7'}}");

        AwsError error = catchThrowableOfType(
                AwsError.class,
                () -> engine.call(
                        "PutItem",
                        "{'TableName':'things','Item':{'id':{'S':'1'}},'ConditionExpression':'attribute_not_exists(id)',"
                                + "'ReturnValuesOnConditionCheckFailure':'ALL_OLD'}"));

        assertThat(error.code()).isEqualTo("ConditionalCheckFailedException");
        assertThat(error.members().get("Item")).isEqualTo(Engine.json("{'id':{'S':'1'},'v':{'N':'7'}}"));
    }

    @Test
    void itemLargerThan400KilobytesIsRefused() {
        assertThatThrownBy(() -> engine.put("things", "{'id':{'S':'1'},'f':{'S':'" + "x".repeat(409_600) + "'}}"))
                .hasMessage("Item size has exceeded the maximum allowed size");
    }

    @Test
    void batchesWriteAndReadSeveralTables() {
        engine.call(
                "BatchWriteItem",
                "{'RequestItems':{'things':[{'PutRequest':{'Item':{'id':{'S':'a'}}}},{'PutRequest':{'Item':{'id':{'S':'b'}}}}],"
                        + "'orders':[{'DeleteRequest':{'Key':{'shop':{'S':'s'},'number':{'N':'1'}}}}]}}");
        JsonNode read = engine.call(
                "BatchGetItem", "{'RequestItems':{'things':{'Keys':[{'id':{'S':'a'}},{'id':{'S':'no'}}]}}}");

        assertThat(read).isEqualTo(Engine.json("{'Responses':{'things':[{'id':{'S':'a'}}]},'UnprocessedKeys':{}}"));
        String tooMany = IntStream.range(0, 26)
                .mapToObj(i -> "{'PutRequest':{'Item':{'id':{'S':'" + i + "'}}}}")
                .collect(Collectors.joining(","));
        assertThatThrownBy(() -> engine.call("BatchWriteItem", "{'RequestItems':{'things':[" + tooMany + "]}}"))
                .hasMessage("Too many items requested for the BatchWriteItem call");
    }

    @Test
    void consumedCapacityFollowsSizeAndIndexes() {
        JsonNode put = engine.call(
                "PutItem",
                "{'TableName':'orders','ReturnConsumedCapacity':'INDEXES','Item':{'shop':{'S':'s'},'number':{'N':'1'},"
                        + "'customer':{'S':'c'},'drink':{'S':'d'},'f':{'S':'" + "x".repeat(1_500) + "'}}}");
        JsonNode get = engine.call(
                "GetItem",
                "{'TableName':'orders','ReturnConsumedCapacity':'TOTAL','Key':{'shop':{'S':'s'},'number':{'N':'1'}}}");

        assertThat(put.path("ConsumedCapacity"))
                .isEqualTo(Engine.json("{'TableName':'orders','CapacityUnits':6.0,'Table':{'CapacityUnits':2.0},"
                        + "'LocalSecondaryIndexes':{'by-drink':{'CapacityUnits':1.0}},'GlobalSecondaryIndexes':"
                        + "{'by-customer':{'CapacityUnits':2.0},'by-customer-drink':{'CapacityUnits':1.0}}}"));
        assertThat(get.path("ConsumedCapacity")).isEqualTo(Engine.json("{'TableName':'orders','CapacityUnits':0.5}"));
        assertThat(engine.dynamoDb.capacity().tables().get("orders")).isEqualTo(new Capacity.Units(0.5, 6));
    }
}
