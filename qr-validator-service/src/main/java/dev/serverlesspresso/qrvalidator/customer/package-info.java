/** Anonymous customers, known by an id in a signed token that their phone stores. */
@NullMarked
package dev.serverlesspresso.qrvalidator.customer;

import org.jspecify.annotations.NullMarked;
