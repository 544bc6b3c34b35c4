/** Drives orders through the whole system and counts what they use of AWS. */
@NullMarked
package dev.serverlesspresso.benchmarks;

import org.jspecify.annotations.NullMarked;
