/** Journeys in DynamoDB, and the queue that they come from. */
@NullMarked
package dev.serverlesspresso.ordermanager.journey.aws;

import org.jspecify.annotations.NullMarked;
