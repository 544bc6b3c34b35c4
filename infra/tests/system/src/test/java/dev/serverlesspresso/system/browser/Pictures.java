package dev.serverlesspresso.system.browser;

/** The three screens at one moment of an order: kept as pictures, once all of it is to be seen. */
final class Pictures {
    private Pictures() {}

    static void of(String moment, Phone phone, Barista barista, Display display) {
        phone.screen().fits();
        barista.screen().fits();
        display.screen().fits();
        phone.screen().picture("phone-" + moment);
        barista.screen().picture("barista-" + moment);
        display.screen().picture("display-" + moment);
    }
}
