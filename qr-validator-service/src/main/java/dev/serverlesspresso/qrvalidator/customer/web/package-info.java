/** The key that customers' tokens are checked with. */
@NullMarked
package dev.serverlesspresso.qrvalidator.customer.web;

import org.jspecify.annotations.NullMarked;
