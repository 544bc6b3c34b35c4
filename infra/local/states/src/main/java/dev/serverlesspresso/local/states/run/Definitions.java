package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.states.definition.DefinitionReader;
import dev.serverlesspresso.local.states.definition.StateMachineDefinition;
import dev.serverlesspresso.local.states.store.Machine;
import dev.serverlesspresso.local.states.store.Store;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Definitions in use, read once for each revision. */
public final class Definitions {
    private final Store store;
    private final Map<String, StateMachineDefinition> read = new ConcurrentHashMap<>();

    public Definitions(Store store) {
        this.store = store;
    }

    /** The machine as it was in that revision. */
    public @Nullable Machine revision(String revision) {
        return store.revisions().get(revision);
    }

    /** The machine's definition, which has been validated when the machine was created. */
    public StateMachineDefinition of(Machine machine) {
        return read.computeIfAbsent(machine.revision(), revision -> {
            DefinitionReader.Reading reading = DefinitionReader.read(machine.definition(), machine.express());
            StateMachineDefinition definition = reading.definition();
            if (definition == null) {
                throw new IllegalStateException(
                        "the definition of '" + machine.name() + "' cannot be read any more: " + reading.problems());
            }
            return definition;
        });
    }
}
