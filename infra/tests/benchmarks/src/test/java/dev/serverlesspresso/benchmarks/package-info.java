/** Tests of the arithmetic of the benchmark. */
@NullMarked
package dev.serverlesspresso.benchmarks;

import org.jspecify.annotations.NullMarked;
