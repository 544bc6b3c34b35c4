package dev.serverlesspresso.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.aws.AwsError;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionExpressionTests {
    private static final String VALUES = "{':n':{'N':'5'},':s':{'S':'abc'},':p':{'S':'ab'},':t':{'S':'S'},"
            + "':u':{'S':'x'},':two':{'N':'2'},':nine':{'N':'9'},':b':{'BOOL':true},':list':{'L':[]}}";

    @RegisterExtension
    final Engine engine = new Engine();

    @BeforeEach
    void item() {
        engine.simpleTable();
        engine.put(
                "things",
                "{'id':{'S':'1'},'n':{'N':'5.0'},'s':{'S':'abc'},'b':{'BOOL':true},'l':{'L':[{'S':'x'},{'M':{'k':{'N':'9'}}}]},"
                        + "'m':{'M':{'deep':{'S':'abc'}}},'ss':{'SS':['x','y']}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n = :n                                          | true
            n <> :n                                         | false
            absent <> :n                                    | true
            absent = :n                                     | false
            n > :two AND n < :nine                          | true
            n BETWEEN :two AND :nine                        | true
            NOT n BETWEEN :two AND :nine                    | false
            n IN (:two, :n)                                 | true
            s IN (:two, :n)                                 | false
            attribute_exists(m.deep)                        | true
            attribute_exists(m.absent)                      | false
            attribute_not_exists(l[2])                      | true
            attribute_type(s, :t)                           | true
            attribute_type(n, :t)                           | false
            begins_with(s, :p)                              | true
            begins_with(m.deep, :p)                         | true
            contains(s, :p)                                 | true
            contains(ss, :u)                                | true
            contains(l, :u)                                 | true
            l[1].k = :nine                                  | true
            size(l) = :two                                  | true
            size(s) < :two                                  | false
            n = :two AND n = :n OR n = :n                   | true
            n = :two AND (n = :n OR n = :n)                 | false
            NOT n = :two AND s = :s                         | true
            NOT (n = :n AND s = :s)                         | false
            s < :n                                          | false
            b = :b                                          | true
            """)
    void conditionHoldsOrNot(String condition, boolean holds) {
        assertThat(passes(condition)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n =                              | Invalid ConditionExpression: Syntax error; token: "<EOF>", near: "="
            n = :n AND                       | Invalid ConditionExpression: Syntax error; token: "<EOF>", near: "AND"
            n ! :n                           | Invalid ConditionExpression: Syntax error; token: "!", near: "n ! :n"
            status = :n                      | Invalid ConditionExpression: Attribute name is a reserved keyword; reserved keyword: status
            n = :zz                          | Invalid ConditionExpression: An expression attribute value used in expression is not defined; attribute value: :zz
            #x = :n                          | Invalid ConditionExpression: An expression attribute name used in the document path is not defined; attribute name: #x
            foo(n)                           | Invalid ConditionExpression: Invalid function name; function: foo
            attribute_exists(n, s)           | Invalid ConditionExpression: Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 2
            attribute_exists(:n)             | Invalid ConditionExpression: Operator or function requires a document path; operator or function: attribute_exists
            begins_with(s, :n)               | Invalid ConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
            n < :b                           | Invalid ConditionExpression: Incorrect operand type for operator or function; operator or function: <, operand type: BOOL
            n = n                            | Invalid ConditionExpression: The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [n]
            n BETWEEN :nine AND :two         | Invalid ConditionExpression: The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:9}, upper bound operand: AttributeValue: {N:2}
            ((n = :n))                       | Invalid ConditionExpression: The expression has redundant parentheses;
            attribute_type(n, :u)            | Invalid ConditionExpression: Invalid attribute type name found; type: x, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}
            size(n)                          | Invalid ConditionExpression: The function is not allowed to be used this way in an expression; function: size
            size(size(s)) = :n               | Invalid ConditionExpression: Incorrect operand type for operator or function; operator or function: size, operand type: N
            size(size(size(l))) > :n         | Invalid ConditionExpression: Incorrect operand type for operator or function; operator or function: size, operand type: N
            size(:n) = :n                    | Invalid ConditionExpression: Incorrect operand type for operator or function; operator or function: size, operand type: N
            begins_with(size(s), :p)         | Invalid ConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
            begins_with(s, size(s))          | Invalid ConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
            contains(size(s), :p)            | Invalid ConditionExpression: Incorrect operand type for operator or function; operator or function: contains, operand type: N
            attribute_type(s, size(s))       | Invalid ConditionExpression: Incorrect operand type for operator or function; operator or function: attribute_type, operand type: N
            attribute_type(size(s), :t)      | Invalid ConditionExpression: Operator or function requires a document path; operator or function: attribute_type
            attribute_exists(size(s))        | Invalid ConditionExpression: Operator or function requires a document path; operator or function: attribute_exists
            size(contains(s, :p)) = :n       | Invalid ConditionExpression: The function is not allowed to be used this way in an expression; function: contains
            """)
    void invalidConditionIsRefusedInTheWordsOfAws(String condition, String message) {
        assertThatThrownBy(() -> passes(condition)).isInstanceOf(AwsError.class).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {':n':{'N':'5'},':x':{'N':'1'}}    | Value provided in ExpressionAttributeValues unused in expressions: keys: {:x}
            {':n':{'N':'five'}}                | 1 validation error detected: The parameter cannot be converted to a numeric value: five
            {':n':{'N':'1e126'}}               | 1 validation error detected: Number overflow. Attempting to store a number with magnitude larger than supported range
            {'n':{'N':'1'}}                    | ExpressionAttributeValues contains invalid key: Syntax error; key: "n"
            {':n':{'SS':['a','a']}}            | 1 validation error detected: One or more parameter values were invalid: Input collection ["a", "a"] contains duplicates.
            """)
    void invalidValuesAreRefusedInTheWordsOfAws(String values, String message) {
        assertThatThrownBy(() -> delete("n = :n", values))
                .isInstanceOf(AwsError.class)
                .hasMessage(message);
    }

    private boolean passes(String condition) {
        String used = Arrays.stream(VALUES.substring(1, VALUES.length() - 1).split(",(?=':)", -1))
                .filter(entry -> condition.matches(".*" + entry.substring(1, entry.indexOf('\'', 1)) + "\\b.*"))
                .collect(Collectors.joining(","));
        try {
            delete(condition, used.isEmpty() ? "" : "{" + used + "}");
            return true;
        } catch (AwsError e) {
            if (e.code().equals("ConditionalCheckFailedException")) {
                return false;
            }
            throw e;
        }
    }

    private void delete(String condition, String values) {
        engine.call(
                "DeleteItem",
                "{'TableName':'things','Key':{'id':{'S':'1'}},'ConditionExpression':'" + condition + "'"
                        + (values.isEmpty() ? "" : ",'ExpressionAttributeValues':" + values) + "}");
    }
}
