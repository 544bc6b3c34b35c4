/** How the whole system starts, loses parts and stops. */
@NullMarked
package dev.serverlesspresso.system.lifecycle;

import org.jspecify.annotations.NullMarked;
