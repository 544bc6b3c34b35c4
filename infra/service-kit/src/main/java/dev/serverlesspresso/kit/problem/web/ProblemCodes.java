package dev.serverlesspresso.kit.problem.web;

import java.util.Map;
import org.springframework.http.ProblemDetail;

/** The codes of problems that were made already. */
final class ProblemCodes {

    private ProblemCodes() {}

    /** For a log line; empty if there is none. */
    static String of(ProblemDetail problem) {
        Map<String, Object> members = problem.getProperties();
        return members == null ? "" : String.valueOf(members.getOrDefault("code", ""));
    }
}
