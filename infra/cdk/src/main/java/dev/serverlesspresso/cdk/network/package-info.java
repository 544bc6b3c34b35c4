/** Where the services run, and the API that leads to them. */
@NullMarked
package dev.serverlesspresso.cdk.network;

import org.jspecify.annotations.NullMarked;
