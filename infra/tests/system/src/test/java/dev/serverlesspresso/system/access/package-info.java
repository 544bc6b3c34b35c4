/** Who may what, and what nobody may ever see. */
@NullMarked
package dev.serverlesspresso.system.access;

import org.jspecify.annotations.NullMarked;
