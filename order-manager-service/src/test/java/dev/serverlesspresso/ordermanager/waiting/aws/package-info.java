/** The pace of shops in DynamoDB. */
@NullMarked
package dev.serverlesspresso.ordermanager.waiting.aws;

import org.jspecify.annotations.NullMarked;
