/** Tests of events. */
@NullMarked
package dev.serverlesspresso.kit.event;

import org.jspecify.annotations.NullMarked;
