/** The operations of AWS Step Functions, one class each. */
@NullMarked
package dev.serverlesspresso.local.states.api;

import org.jspecify.annotations.NullMarked;
