/** What every service needs and what knows nothing of the counter. */
@NullMarked
package dev.serverlesspresso.kit;

import org.jspecify.annotations.NullMarked;
