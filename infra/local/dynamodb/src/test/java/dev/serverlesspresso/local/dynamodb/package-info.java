/** Tests of the engine through its documents. */
@NullMarked
package dev.serverlesspresso.local.dynamodb;

import org.jspecify.annotations.NullMarked;
