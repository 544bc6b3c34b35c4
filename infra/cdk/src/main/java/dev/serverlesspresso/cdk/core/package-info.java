/** What outlives every deployment of the rest. */
@NullMarked
package dev.serverlesspresso.cdk.core;

import org.jspecify.annotations.NullMarked;
