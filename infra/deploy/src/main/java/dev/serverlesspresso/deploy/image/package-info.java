/** The images of the services, in the registry of the account. */
@NullMarked
package dev.serverlesspresso.deploy.image;

import org.jspecify.annotations.NullMarked;
