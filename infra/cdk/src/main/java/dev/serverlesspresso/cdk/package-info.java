/** What Serverlesspresso is made of on AWS: stacks composed of constructs that model the coffee counter. */
@NullMarked
package dev.serverlesspresso.cdk;

import org.jspecify.annotations.NullMarked;
