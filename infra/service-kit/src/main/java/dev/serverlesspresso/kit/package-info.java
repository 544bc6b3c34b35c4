/** What every service needs and what knows nothing of what they are for. */
@NullMarked
package dev.serverlesspresso.kit;

import org.jspecify.annotations.NullMarked;
