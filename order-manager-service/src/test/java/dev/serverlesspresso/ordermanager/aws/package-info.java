/** Tests of how AWS is called. */
@NullMarked
package dev.serverlesspresso.ordermanager.aws;

import org.jspecify.annotations.NullMarked;
