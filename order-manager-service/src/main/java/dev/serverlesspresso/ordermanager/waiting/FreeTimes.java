package dev.serverlesspresso.ordermanager.waiting;

import java.util.List;

/** In how many seconds each barista at work has both hands free, while one course of the line is played. */
final class FreeTimes {

    private final List<String> baristas;
    private final double[] seconds;

    /**
     * All of them are free at once.
     *
     * @param baristas in the order in which those who are free at the same time take an order; at least one
     */
    FreeTimes(List<String> baristas) {
        this.baristas = baristas;
        this.seconds = new double[baristas.size()];
    }

    double of(String barista) {
        return seconds[baristas.indexOf(barista)];
    }

    void notBefore(String barista, double time) {
        int index = baristas.indexOf(barista);
        seconds[index] = Math.max(seconds[index], time);
    }

    /** Who is free first. */
    String first() {
        int first = 0;
        for (int i = 1; i < seconds.length; i++) {
            if (seconds[i] < seconds[first]) {
                first = i;
            }
        }
        return baristas.get(first);
    }
}
