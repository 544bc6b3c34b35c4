/** AWS IoT Core's message broker: MQTT over WebSocket with signed URLs, and the HTTP operations that go with it. */
@NullMarked
package dev.serverlesspresso.local.iot;

import org.jspecify.annotations.NullMarked;
