/** Bearer tokens, and the rules of each route. */
@NullMarked
package dev.serverlesspresso.qrvalidator.access;

import org.jspecify.annotations.NullMarked;
