package dev.serverlesspresso.publisher;

import dev.serverlesspresso.kit.problem.web.Problem;
import dev.serverlesspresso.kit.problem.web.ProblemType;
import org.springframework.http.HttpStatus;

/** The kinds of problem that only this service answers with. */
public enum PublisherProblem implements ProblemType {
    @Problem(
            status = HttpStatus.BAD_REQUEST,
            title = "Which screen?",
            detail = "Staff say which screen to connect: 'barista' or 'display'.")
    SCREEN_MISSING,

    @Problem(
            status = HttpStatus.TOO_MANY_REQUESTS,
            title = "Too many connections",
            detail = "Wait a moment and try again.")
    TOO_MANY_CONNECTIONS
}
