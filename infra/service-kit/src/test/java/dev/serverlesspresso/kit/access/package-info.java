/** Tests of callers. */
@NullMarked
package dev.serverlesspresso.kit.access;

import org.jspecify.annotations.NullMarked;
