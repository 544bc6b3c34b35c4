/** Callers and security for slices. */
@NullMarked
package dev.serverlesspresso.qrvalidator.access;

import org.jspecify.annotations.NullMarked;
