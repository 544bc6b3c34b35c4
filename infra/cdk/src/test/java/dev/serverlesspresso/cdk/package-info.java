/** What our templates promise. */
@NullMarked
package dev.serverlesspresso.cdk;

import org.jspecify.annotations.NullMarked;
