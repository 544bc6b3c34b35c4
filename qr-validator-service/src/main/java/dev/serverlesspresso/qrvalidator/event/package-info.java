/** What this service tells the others, and what it hears. */
@NullMarked
package dev.serverlesspresso.qrvalidator.event;

import org.jspecify.annotations.NullMarked;
