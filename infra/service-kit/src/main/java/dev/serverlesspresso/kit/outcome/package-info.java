/** What comes of something that may be refused. */
@NullMarked
package dev.serverlesspresso.kit.outcome;

import org.jspecify.annotations.NullMarked;
