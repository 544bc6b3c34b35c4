package dev.serverlesspresso.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Marks tests in the {@linkplain Shop#SHARED shops that are there from the start}: only one such class runs at a time,
 * so that nobody else orders there meanwhile. Classes whose tests have a {@link Shop} of their own run beside it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ResourceLock("shops that are there from the start")
public @interface InSharedShops {}
