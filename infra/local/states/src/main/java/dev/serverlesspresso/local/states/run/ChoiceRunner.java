package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.states.definition.ChoiceRule;
import dev.serverlesspresso.local.states.definition.ChoiceState;
import dev.serverlesspresso.local.states.definition.DataFlow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Choice: the first rule that matches decides, else the default. */
final class ChoiceRunner implements StateRunner<ChoiceState> {
    @Override
    public Move enter(Step step, ChoiceState state) {
        for (ChoiceRule rule : state.rules()) {
            if (step.language().matches(step, state.data(), rule)) {
                JsonNode output = rule.output() == null ? state.data().output() : rule.output();
                return take(step, state.data(), output, rule.assign(), rule.next());
            }
        }
        String otherwise = state.defaultState();
        if (otherwise == null) {
            throw StateFailure.of(
                    "States.NoChoiceMatched", step.during("No choice rule matched and the state has no Default."));
        }
        return take(step, state.data(), state.data().output(), state.data().assign(), otherwise);
    }

    private static Move take(
            Step step, DataFlow data, @Nullable JsonNode output, @Nullable JsonNode assign, String next) {
        DataFlow chosen =
                new DataFlow(data.inputPath(), data.outputPath(), data.resultPath(), null, null, output, assign);
        Language language = step.language();
        return step.go(language.output(step, chosen, null), language.assign(step, chosen, assign, null), next);
    }
}
