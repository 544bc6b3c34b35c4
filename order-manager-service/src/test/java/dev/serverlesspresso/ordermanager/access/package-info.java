/** Callers and security for slices. */
@NullMarked
package dev.serverlesspresso.ordermanager.access;

import org.jspecify.annotations.NullMarked;
