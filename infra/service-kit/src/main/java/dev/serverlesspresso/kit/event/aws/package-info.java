/** Events on EventBridge. */
@NullMarked
package dev.serverlesspresso.kit.event.aws;

import org.jspecify.annotations.NullMarked;
