/** The OpenID provider for staff on one machine: the part that an Amazon Cognito user pool plays on AWS. */
@NullMarked
package dev.serverlesspresso.local.signin;

import org.jspecify.annotations.NullMarked;
