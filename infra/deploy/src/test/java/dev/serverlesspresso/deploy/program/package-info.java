/** Programs that really run. */
@NullMarked
package dev.serverlesspresso.deploy.program;

import org.jspecify.annotations.NullMarked;
