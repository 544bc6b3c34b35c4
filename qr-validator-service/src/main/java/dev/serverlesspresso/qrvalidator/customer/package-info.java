/** Customers: anonymous, known by an id that their phone keeps in a signed token. */
@NullMarked
package dev.serverlesspresso.qrvalidator.customer;

import org.jspecify.annotations.NullMarked;
