/** Other programs that deploying calls. */
@NullMarked
package dev.serverlesspresso.deploy.program;

import org.jspecify.annotations.NullMarked;
