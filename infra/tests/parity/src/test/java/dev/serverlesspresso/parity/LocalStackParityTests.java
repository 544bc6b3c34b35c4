package dev.serverlesspresso.parity;

import org.junit.jupiter.api.extension.ExtendWith;

/** LocalStack, where there is one. */
@ExtendWith(InLocalStack.class)
class LocalStackParityTests extends EverySuite {}
