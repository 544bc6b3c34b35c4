/** The pace of shops in DynamoDB, and the moves of queues by SQS. */
@NullMarked
package dev.serverlesspresso.ordermanager.waiting.aws;

import org.jspecify.annotations.NullMarked;
