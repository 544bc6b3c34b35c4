/** Tests of outcomes. */
@NullMarked
package dev.serverlesspresso.kit.outcome;

import org.jspecify.annotations.NullMarked;
