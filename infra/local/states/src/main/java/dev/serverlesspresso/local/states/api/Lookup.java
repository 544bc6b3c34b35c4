package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.states.store.Execution;
import dev.serverlesspresso.local.states.store.Machine;
import dev.serverlesspresso.local.states.store.Store;

/** Look-ups that are refused as AWS refuses them. */
final class Lookup {
    private Lookup() {}

    static Machine machine(Store store, String arn) {
        Machine machine = store.machines().get(arn);
        if (machine == null) {
            throw AwsError.badRequest("StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'");
        }
        return machine;
    }

    static Execution execution(Store store, String arn) {
        Execution execution = store.executions().get(arn);
        if (execution == null) {
            throw AwsError.badRequest("ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'");
        }
        return execution;
    }
}
