/** One durable journal for everything the local AWS has to remember, with transactions across all engines. */
@NullMarked
package dev.serverlesspresso.local.journal;

import org.jspecify.annotations.NullMarked;
