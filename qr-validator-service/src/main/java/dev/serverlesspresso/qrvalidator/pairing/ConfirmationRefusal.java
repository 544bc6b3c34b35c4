package dev.serverlesspresso.qrvalidator.pairing;

/** Why a manager's confirmation of a pairing code was refused. */
enum ConfirmationRefusal {
    /** No display shows this code, or no longer. */
    NOT_FOUND,
    /** Another shop has the display. */
    TAKEN
}
