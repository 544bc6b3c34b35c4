/** Topics, subscriptions, sessions and retained messages; knows nothing of the network. */
@NullMarked
package dev.serverlesspresso.local.iot.broker;

import org.jspecify.annotations.NullMarked;
