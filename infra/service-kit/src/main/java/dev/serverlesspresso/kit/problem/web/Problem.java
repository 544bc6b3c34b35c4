package dev.serverlesspresso.kit.problem.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;

/** What a {@link ProblemType}, a constant of an enum, is answered with. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Problem {

    HttpStatus status();

    String title();

    /** What is said when nothing better is known. */
    String detail();
}
