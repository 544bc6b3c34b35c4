package dev.serverlesspresso.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.aws.AwsError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class UpdateItemTests {
    @RegisterExtension
    final Engine engine = new Engine();

    @BeforeEach
    void item() {
        engine.simpleTable();
        engine.put(
                "things",
                "{'id':{'S':'1'},'n':{'N':'5'},'l':{'L':[{'N':'0'},{'N':'1'},{'N':'2'}]},'ss':{'SS':['a','b']},"
                        + "'m':{'M':{'k':{'S':'v'}}}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SET n = n + :v                      | {'N':'2.5'}            | n    | {'N':'7.5'}
            SET n = n - :v                      | {'N':'7'}              | n    | {'N':'-2'}
            SET x = if_not_exists(x, :v)        | {'N':'1E3'}            | x    | {'N':'1000'}
            SET n = if_not_exists(n, :v) + :v   | {'N':'1'}              | n    | {'N':'6'}
            SET l = list_append(l, :v)          | {'L':[{'S':'z'}]}      | l    | {'L':[{'N':'0'},{'N':'1'},{'N':'2'},{'S':'z'}]}
            SET l[1] = :v                       | {'S':'z'}              | l    | {'L':[{'N':'0'},{'S':'z'},{'N':'2'}]}
            SET l[9] = :v                       | {'S':'z'}              | l    | {'L':[{'N':'0'},{'N':'1'},{'N':'2'},{'S':'z'}]}
            SET n = :v REMOVE l[0], l[1]        | {'N':'1'}              | l    | {'L':[{'N':'2'}]}
            SET m.j = :v                        | {'N':'1'}              | m    | {'M':{'k':{'S':'v'},'j':{'N':'1'}}}
            ADD n :v                            | {'N':'-5'}             | n    | {'N':'0'}
            ADD x :v                            | {'N':'3'}              | x    | {'N':'3'}
            ADD ss :v                           | {'SS':['c']}           | ss   | {'SS':['a','b','c']}
            DELETE ss :v                        | {'SS':['a']}           | ss   | {'SS':['b']}
            """)
    void updateChangesTheItem(String update, String value, String attribute, String expected) {
        JsonNode response = update(update, value, "ALL_NEW");

        assertThat(response.path("Attributes").path(attribute)).isEqualTo(Engine.json(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SET n :v                  | {'N':'1'}       | Invalid UpdateExpression: Syntax error; token: ":v", near: "n :v"
            SET n = :v SET x = :v     | {'N':'1'}       | Invalid UpdateExpression: The "SET" section can only be used once in an update expression;
            SET m = :v, m.k = :v      | {'N':'1'}       | Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [m], path two: [m, k]
            SET id = :v               | {'S':'2'}       | One or more parameter values were invalid: Cannot update attribute id. This attribute is part of the key
            SET x = y + :v            | {'N':'1'}       | The provided expression refers to an attribute that does not exist in the item
            SET x.y = :v              | {'N':'1'}       | The document path provided in the update expression is invalid for update
            SET n = n + :v            | {'S':'1'}       | Invalid UpdateExpression: Incorrect operand type for operator or function; operator or function: +, operand type: S
            SET n = ss + :v           | {'N':'1'}       | An operand in the update expression has an incorrect data type
            ADD n :v                  | {'S':'1'}       | Invalid UpdateExpression: Incorrect operand type for operator or function; operator: ADD, operand type: STRING, typeSet: ALLOWED_FOR_ADD_OPERAND
            SET n = size(ss)          | {'N':'1'}       | Invalid UpdateExpression: The function is not allowed in an update expression; function: size
            SET l = list_append(l, if_not_exists(l, :v)) | {'N':'1'}       | Invalid UpdateExpression: Incorrect operand type for operator or function; operator or function: list_append, operand type: N
            SET n = n + if_not_exists(n, :v) | {'S':'1'}       | Invalid UpdateExpression: Incorrect operand type for operator or function; operator or function: +, operand type: S
            SET n = n - list_append(l, :v) | {'L':[]}        | Invalid UpdateExpression: Incorrect operand type for operator or function; operator or function: -, operand type: L
            SET n = if_not_exists(list_append(l, :v), :v) | {'L':[]}        | Invalid UpdateExpression: Operator or function requires a document path; operator or function: if_not_exists
            SET n = list_append(l, contains(l, :v)) | {'L':[]}        | Invalid UpdateExpression: The function is not allowed in an update expression; function: contains
            """)
    void invalidUpdateIsRefusedInTheWordsOfAws(String update, String value, String message) {
        JsonNode before = engine.thing("1");

        assertThatThrownBy(() -> update(update, value, "NONE"))
                .isInstanceOf(AwsError.class)
                .hasMessage(message);

        assertThat(engine.thing("1")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NONE        | {}
            UPDATED_OLD | {'Attributes':{'n':{'N':'5'}}}
            UPDATED_NEW | {'Attributes':{'n':{'N':'6'},'x':{'N':'1'}}}
            """)
    void returnValuesTellWhatWasAskedFor(String returnValues, String expected) {
        assertThat(update("SET n = n + :v, x = :v", "{'N':'1'}", returnValues)).isEqualTo(Engine.json(expected));
    }

    @Test
    void updateOfAMissingItemMakesIt() {
        engine.call(
                "UpdateItem",
                "{'TableName':'things','Key':{'id':{'S':'new'}},'UpdateExpression':'SET a = :v',"
                        + "'ExpressionAttributeValues':{':v':{'BOOL':true}}}");

        assertThat(engine.thing("new")).isEqualTo(Engine.json("{'id':{'S':'new'},'a':{'BOOL':true}}"));
    }

    private JsonNode update(String update, String value, String returnValues) {
        return engine.call(
                "UpdateItem",
                "{'TableName':'things','Key':{'id':{'S':'1'}},'UpdateExpression':'" + update + "','ReturnValues':'"
                        + returnValues + "'"
                        + (update.contains(":v") ? ",'ExpressionAttributeValues':{':v':" + value + "}" : "") + "}");
    }
}
