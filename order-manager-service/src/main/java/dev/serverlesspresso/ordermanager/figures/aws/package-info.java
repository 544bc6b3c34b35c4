/** Figures in DynamoDB. */
@NullMarked
package dev.serverlesspresso.ordermanager.figures.aws;

import org.jspecify.annotations.NullMarked;
