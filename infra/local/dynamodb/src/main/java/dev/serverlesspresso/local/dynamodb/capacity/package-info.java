/** Read and write request units: what one request consumed, and what all have. */
@NullMarked
package dev.serverlesspresso.local.dynamodb.capacity;

import org.jspecify.annotations.NullMarked;
