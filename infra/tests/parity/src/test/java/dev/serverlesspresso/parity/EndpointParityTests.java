package dev.serverlesspresso.parity;

import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever answers at a given endpoint. */
@ExtendWith(AtEndpoint.class)
class EndpointParityTests extends EverySuite {}
