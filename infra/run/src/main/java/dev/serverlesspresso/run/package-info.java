/** Starts the whole system on one machine and stops all of it again. */
@NullMarked
package dev.serverlesspresso.run;

import org.jspecify.annotations.NullMarked;
