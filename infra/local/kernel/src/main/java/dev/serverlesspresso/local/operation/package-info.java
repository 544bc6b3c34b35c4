/** The operations of AWS services: what one is, and how it is found by its name. */
@NullMarked
package dev.serverlesspresso.local.operation;

import org.jspecify.annotations.NullMarked;
