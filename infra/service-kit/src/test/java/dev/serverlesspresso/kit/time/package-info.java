/** Tests of time and ids. */
@NullMarked
package dev.serverlesspresso.kit.time;

import org.jspecify.annotations.NullMarked;
