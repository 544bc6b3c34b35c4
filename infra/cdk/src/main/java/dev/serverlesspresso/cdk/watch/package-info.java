/** How one sees whether all is well, and who is told when it is not. */
@NullMarked
package dev.serverlesspresso.cdk.watch;

import org.jspecify.annotations.NullMarked;
