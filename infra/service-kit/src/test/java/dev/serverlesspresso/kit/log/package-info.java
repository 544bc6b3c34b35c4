/** Tests. */
@NullMarked
package dev.serverlesspresso.kit.log;

import org.jspecify.annotations.NullMarked;
