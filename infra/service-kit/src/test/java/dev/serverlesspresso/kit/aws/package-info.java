/** Tests of how AWS is called. */
@NullMarked
package dev.serverlesspresso.kit.aws;

import org.jspecify.annotations.NullMarked;
