/** What the system's ports let in, and how the origin bears a crowd. */
@NullMarked
package dev.serverlesspresso.system.origin;

import org.jspecify.annotations.NullMarked;
