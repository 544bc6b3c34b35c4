package dev.serverlesspresso.qrvalidator.pairing;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The code that a device shows and a manager types: six characters that are not easily confused. */
record PairingCode(String value) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 6;
    private static final Pattern ALLOWED = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    public PairingCode {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("pairing code must match " + ALLOWED + ": '" + value + "'");
        }
    }

    static PairingCode random(RandomGenerator random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new PairingCode(code.toString());
    }

    /** The code in a text from outside, if it is one. */
    static Optional<PairingCode> parse(String text) {
        return ALLOWED.matcher(text).matches() ? Optional.of(new PairingCode(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
