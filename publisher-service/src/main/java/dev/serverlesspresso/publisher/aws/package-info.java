/** The clients of AWS and what their failures mean. */
@NullMarked
package dev.serverlesspresso.publisher.aws;

import org.jspecify.annotations.NullMarked;
