package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.aws.Ids;
import dev.serverlesspresso.local.states.query.JsonPathTemplates;
import dev.serverlesspresso.local.states.query.JsonataTemplates;
import java.time.Clock;

/** The two query languages. */
record Languages(Language jsonata, Language jsonPath, JsonataTemplates templates) {
    static Languages of(Clock clock, Ids ids) {
        JsonataTemplates templates = new JsonataTemplates(clock, ids.random(), ids::uuid);
        return new Languages(
                new JsonataLanguage(templates),
                new JsonPathLanguage(new JsonPathTemplates(ids.random(), ids::uuid)),
                templates);
    }
}
