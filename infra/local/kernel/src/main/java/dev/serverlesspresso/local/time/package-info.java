/** Where the local AWS gets the time from and how it waits, so that a test can own both. */
@NullMarked
package dev.serverlesspresso.local.time;

import org.jspecify.annotations.NullMarked;
