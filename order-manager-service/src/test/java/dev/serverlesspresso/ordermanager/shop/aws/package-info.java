/** Tests of shops in a real table. */
@NullMarked
package dev.serverlesspresso.ordermanager.shop.aws;

import org.jspecify.annotations.NullMarked;
