package dev.serverlesspresso.kit.problem.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The codes of the problems that a route may answer with, for its OpenAPI description, beside those that every route has. A
 * code must be one of {@link CommonProblem} or of a {@link ProblemTypes} bean.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refuses {

    String[] value();
}
