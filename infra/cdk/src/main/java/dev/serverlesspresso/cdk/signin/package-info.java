/** Where staff sign in. */
@NullMarked
package dev.serverlesspresso.cdk.signin;

import org.jspecify.annotations.NullMarked;
