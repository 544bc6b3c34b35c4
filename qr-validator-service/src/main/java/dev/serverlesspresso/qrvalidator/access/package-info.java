/** Who calls, and what they may do in which shop. */
@NullMarked
package dev.serverlesspresso.qrvalidator.access;

import org.jspecify.annotations.NullMarked;
