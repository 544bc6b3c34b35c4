/** Events that a service puts on the bus. */
@NullMarked
package dev.serverlesspresso.kit.event;

import org.jspecify.annotations.NullMarked;
