package dev.serverlesspresso.qrvalidator.pairing;

/** Why a manager's confirmation of a pairing code was refused. */
enum ConfirmationRefusal {
    /** No device shows this code, or no longer. */
    NOT_FOUND,
    /** Another shop has the device. */
    TAKEN,
    /** A device of another kind than was meant shows this code. */
    OTHER_KIND
}
