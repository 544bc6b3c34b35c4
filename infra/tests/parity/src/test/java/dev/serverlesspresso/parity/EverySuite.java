package dev.serverlesspresso.parity;

import dev.serverlesspresso.parity.events.PatternSuite;
import dev.serverlesspresso.parity.events.PutEventsSuite;
import dev.serverlesspresso.parity.events.RuleSuite;
import dev.serverlesspresso.parity.events.TargetInputSuite;
import dev.serverlesspresso.parity.tables.BatchSuite;
import dev.serverlesspresso.parity.tables.ConditionSuite;
import dev.serverlesspresso.parity.tables.ConditionalWriteSuite;
import dev.serverlesspresso.parity.tables.QuerySuite;
import dev.serverlesspresso.parity.tables.RefusalSuite;
import dev.serverlesspresso.parity.tables.TransactionSuite;
import dev.serverlesspresso.parity.tables.UpdateExpressionSuite;
import dev.serverlesspresso.parity.workflows.CallbackSuite;
import dev.serverlesspresso.parity.workflows.ErrorSuite;
import dev.serverlesspresso.parity.workflows.ExecutionSuite;
import dev.serverlesspresso.parity.workflows.ExpressSuite;
import dev.serverlesspresso.parity.workflows.HistorySuite;
import dev.serverlesspresso.parity.workflows.LanguageSuite;
import dev.serverlesspresso.parity.workflows.TaskSuite;
import org.junit.jupiter.api.Nested;

/** Every suite, in the order in which an AWS is looked at; who runs them says which AWS that is. */
abstract class EverySuite {
    @Nested
    class ConditionalWrite extends ConditionalWriteSuite {}

    @Nested
    class Condition extends ConditionSuite {}

    @Nested
    class UpdateExpression extends UpdateExpressionSuite {}

    @Nested
    class Transaction extends TransactionSuite {}

    @Nested
    class Query extends QuerySuite {}

    @Nested
    class Batch extends BatchSuite {}

    @Nested
    class Refusal extends RefusalSuite {}

    @Nested
    class Pattern extends PatternSuite {}

    @Nested
    class PutEvents extends PutEventsSuite {}

    @Nested
    class Rule extends RuleSuite {}

    @Nested
    class TargetInput extends TargetInputSuite {}

    @Nested
    class Language extends LanguageSuite {}

    @Nested
    class Errors extends ErrorSuite {}

    @Nested
    class Task extends TaskSuite {}

    @Nested
    class Callback extends CallbackSuite {}

    @Nested
    class History extends HistorySuite {}

    @Nested
    class Execution extends ExecutionSuite {}

    @Nested
    class Express extends ExpressSuite {}
}
