package dev.serverlesspresso.parity;

import org.junit.jupiter.api.extension.ExtendWith;

/** The local AWS of this repository. */
@ExtendWith(InProcess.class)
class LocalAwsParityTests extends EverySuite {}
