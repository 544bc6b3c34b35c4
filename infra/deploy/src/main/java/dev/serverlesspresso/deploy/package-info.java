/** Brings the whole system to AWS, turns it on and off, and takes it away again. */
@NullMarked
package dev.serverlesspresso.deploy;

import org.jspecify.annotations.NullMarked;
