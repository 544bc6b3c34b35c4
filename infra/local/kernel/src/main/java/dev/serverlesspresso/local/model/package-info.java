/** The shapes of requests in AWS's service models, against which every request is held before an operation reads it. */
@NullMarked
package dev.serverlesspresso.local.model;

import org.jspecify.annotations.NullMarked;
