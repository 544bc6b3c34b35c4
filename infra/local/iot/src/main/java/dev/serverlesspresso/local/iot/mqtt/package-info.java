/** The MQTT protocol over WebSocket, as Netty handlers. */
@NullMarked
package dev.serverlesspresso.local.iot.mqtt;

import org.jspecify.annotations.NullMarked;
