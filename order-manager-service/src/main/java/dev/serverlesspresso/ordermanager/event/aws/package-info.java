/** Events on EventBridge. */
@NullMarked
package dev.serverlesspresso.ordermanager.event.aws;

import org.jspecify.annotations.NullMarked;
