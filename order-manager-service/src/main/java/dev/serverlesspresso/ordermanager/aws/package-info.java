/** The AWS clients of this service and how it calls them. */
@NullMarked
package dev.serverlesspresso.ordermanager.aws;

import org.jspecify.annotations.NullMarked;
