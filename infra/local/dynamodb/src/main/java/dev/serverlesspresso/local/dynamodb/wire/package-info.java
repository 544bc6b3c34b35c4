/** How a request is read and refused in DynamoDB's manner. */
@NullMarked
package dev.serverlesspresso.local.dynamodb.wire;

import org.jspecify.annotations.NullMarked;
