/** Time, chance and ids, which enter a service here only, so that a test can hold them still. */
@NullMarked
package dev.serverlesspresso.kit.time;

import org.jspecify.annotations.NullMarked;
