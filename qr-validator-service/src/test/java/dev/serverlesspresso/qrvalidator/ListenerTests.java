package dev.serverlesspresso.qrvalidator;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.serverlesspresso.testing.ServiceRules;

/** No listener goes without a test of what it does not handle; the tests are read with what they test. */
@AnalyzeClasses(packages = "dev.serverlesspresso.qrvalidator")
class ListenerTests {

    @ArchTest
    static final ArchRule EVERY_LISTENER_IS_TESTED = ServiceRules.everyListenerIsTestedWithUnhandledMessages();
}
