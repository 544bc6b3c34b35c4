/** The account of AWS that is deployed to. */
@NullMarked
package dev.serverlesspresso.deploy.account;

import org.jspecify.annotations.NullMarked;
