package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.states.definition.DefinitionReader;
import dev.serverlesspresso.local.states.definition.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Refuses definitions that could not run. */
final class DefinitionCheck {
    private static final int LARGEST = 1024 * 1024;

    private DefinitionCheck() {}

    static void check(String definition, boolean express) {
        if (definition.length() > LARGEST) {
            throw Request.invalid("Value at 'definition' failed to satisfy constraint: Member must have length less"
                    + " than or equal to 1048576");
        }
        List<Problem> problems = DefinitionReader.read(definition, express).problems();
        if (!problems.isEmpty()) {
            String all = problems.stream().map(Problem::toString).collect(Collectors.joining(", "));
            throw AwsError.badRequest("InvalidDefinition", "Invalid State Machine Definition: '" + all + "'");
        }
    }
}
