/** The AWS clients of this service and how it calls them. */
@NullMarked
package dev.serverlesspresso.qrvalidator.aws;

import org.jspecify.annotations.NullMarked;
