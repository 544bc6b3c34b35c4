package dev.serverlesspresso.kit.problem.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * A kind of problem that a request may end with (RFC 9457), as a constant of an enum: its name is the code, and the page that
 * documents it is at its type. A service lists its own kinds in an enum beside {@link CommonProblem}.
 */
public interface ProblemType {

    /** The code, as programs read it. */
    String name();

    HttpStatus status();

    String title();

    /** What is said when nothing better is known. */
    String usualDetail();

    /** Where the kind is documented. */
    default URI type() {
        return URI.create("/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    default ProblemDetail problem() {
        return problem(usualDetail());
    }

    default ProblemDetail problem(String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(), detail);
        problem.setType(type());
        problem.setTitle(title());
        problem.setProperty("code", name());
        return problem;
    }

    default RequestRefused refusal() {
        return new RequestRefused(problem());
    }

    default RequestRefused refusal(String detail) {
        return new RequestRefused(problem(detail));
    }
}
