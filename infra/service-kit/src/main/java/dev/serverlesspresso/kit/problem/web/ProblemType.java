package dev.serverlesspresso.kit.problem.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * A kind of problem that a request may end with (RFC 9457), as a constant of an enum with a {@link Problem} annotation: its name is
 * the code, and the page that documents it is at its type. A service lists its own kinds in an enum beside {@link CommonProblem}.
 */
public interface ProblemType {

    /** The code, as programs read it. */
    String name();

    /** The enum that the kind is a constant of. */
    Class<?> getDeclaringClass();

    default HttpStatus status() {
        return annotation().status();
    }

    default String title() {
        return annotation().title();
    }

    /** What is said when nothing better is known. */
    default String usualDetail() {
        return annotation().detail();
    }

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

    private Problem annotation() {
        try {
            Problem problem = getDeclaringClass().getField(name()).getAnnotation(Problem.class);
            if (problem == null) {
                throw new IllegalStateException("the constant " + name() + " has no @Problem");
            }
            return problem;
        } catch (NoSuchFieldException noConstant) {
            throw new IllegalStateException(name() + " is no constant of " + getDeclaringClass(), noConstant);
        }
    }
}
