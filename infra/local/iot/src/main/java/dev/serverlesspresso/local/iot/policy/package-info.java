/** What a connection may do, by an IAM policy document. */
@NullMarked
package dev.serverlesspresso.local.iot.policy;

import org.jspecify.annotations.NullMarked;
