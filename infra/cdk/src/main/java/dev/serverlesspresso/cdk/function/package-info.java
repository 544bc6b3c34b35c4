/** Code that runs on AWS alone. */
@NullMarked
package dev.serverlesspresso.cdk.function;

import org.jspecify.annotations.NullMarked;
