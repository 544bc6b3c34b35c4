/** A counter whose processes are killed and frozen while people order, and what must be true of it afterwards. */
@NullMarked
package dev.serverlesspresso.system.chaos;

import org.jspecify.annotations.NullMarked;
