/** Amazon EventBridge: buses, rules on AWS's own matcher, and deliveries that outlive a crash. */
@NullMarked
package dev.serverlesspresso.local.events;

import org.jspecify.annotations.NullMarked;
