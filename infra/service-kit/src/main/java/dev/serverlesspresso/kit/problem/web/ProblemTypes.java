package dev.serverlesspresso.kit.problem.web;

import java.util.List;

/** The kinds of problem of a service's own. */
public record ProblemTypes(List<ProblemType> types) {

    public ProblemTypes(ProblemType... types) {
        this(List.of(types));
    }
}
