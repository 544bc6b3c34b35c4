/** Who makes a request, and with what token. */
@NullMarked
package dev.serverlesspresso.kit.access;

import org.jspecify.annotations.NullMarked;
