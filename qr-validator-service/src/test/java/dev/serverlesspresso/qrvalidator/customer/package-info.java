/** Tests of customers. */
@NullMarked
package dev.serverlesspresso.qrvalidator.customer;

import org.jspecify.annotations.NullMarked;
