/** The four workflows, what starts them, and the queues of the consumers. */
@NullMarked
package dev.serverlesspresso.cdk.workflows;

import org.jspecify.annotations.NullMarked;
