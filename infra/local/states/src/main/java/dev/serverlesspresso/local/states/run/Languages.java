package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.states.Ids;
import dev.serverlesspresso.local.states.query.JsonPathTemplates;
import dev.serverlesspresso.local.states.query.JsonataTemplates;
import java.time.Clock;

/** The two query languages. */
record Languages(Language jsonata, Language jsonPath) {
    static Languages of(Clock clock, Ids ids) {
        return new Languages(
                new JsonataLanguage(new JsonataTemplates(clock, ids.random(), ids::uuid)),
                new JsonPathLanguage(new JsonPathTemplates(ids.random(), ids::uuid)));
    }
}
