package dev.serverlesspresso.deploy.effort;

import static dev.serverlesspresso.cdk.name.CounterStack.NETWORK;
import static dev.serverlesspresso.cdk.name.CounterStack.ORDER_MANAGER;
import static dev.serverlesspresso.cdk.name.CounterStack.PUBLISHER;
import static dev.serverlesspresso.cdk.name.CounterStack.QR_VALIDATOR;
import static dev.serverlesspresso.cdk.name.CounterStack.WATCH;

import dev.serverlesspresso.cdk.name.CounterStack;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * What is paid for by time, in US dollars at the list prices of US East (N. Virginia). This is the only place that has these
 * prices; {@code docs/aws.md} has a table of them, and a test compares the two.
 */
public enum DailyCost {
    PROCESSOR("processors of three tasks on Fargate, ARM, vCPU", true, "0.75", "0.03238", Per.HOUR),
    MEMORY("their memory, GB", true, "1.5", "0.00356", Per.HOUR),
    ADDRESSES("their public IPv4 addresses", true, "3", "0.005", Per.HOUR),
    SECRETS("secrets", false, "2", "0.40", Per.MONTH),
    ZONE("hosted zone of Cloud Map", false, "1", "0.50", Per.MONTH),
    IMAGES("images in ECR, GB", false, "0.5", "0.10", Per.MONTH),
    ALARMS("alarms", false, "14", "0.10", Per.MONTH);

    private static final BigDecimal HOURS_A_DAY = new BigDecimal(24);
    /** As AWS counts it. */
    private static final BigDecimal HOURS_A_MONTH = new BigDecimal(730);

    private static final BigDecimal SERVICES = new BigDecimal(3);
    private static final int DIGITS = 5;

    private final String title;
    private final boolean whileOpen;
    private final BigDecimal quantity;
    private final BigDecimal price;
    private final Per per;

    /** What a price is for. */
    public enum Per {
        HOUR,
        MONTH
    }

    DailyCost(String title, boolean whileOpen, String quantity, String price, Per per) {
        this.title = title;
        this.whileOpen = whileOpen;
        this.quantity = new BigDecimal(quantity);
        this.price = new BigDecimal(price);
        this.per = per;
    }

    public String title() {
        return title;
    }

    /** Whether it is paid for only while the services run. */
    public boolean whileOpen() {
        return whileOpen;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    public BigDecimal price() {
        return price;
    }

    public Per per() {
        return per;
    }

    /** What it costs a day. */
    public BigDecimal aDay() {
        BigDecimal aDay = quantity.multiply(price).multiply(HOURS_A_DAY);
        return per == Per.HOUR
                ? aDay.setScale(DIGITS, RoundingMode.HALF_UP)
                : aDay.divide(HOURS_A_MONTH, DIGITS, RoundingMode.HALF_UP);
    }

    /** What is paid a day while the services run, or while they do not. */
    public static BigDecimal ofAll(boolean open) {
        return sum(item -> open || !item.whileOpen);
    }

    /** What a stack adds to a day on which the services run. */
    public static BigDecimal of(CounterStack stack) {
        BigDecimal task = sum(DailyCost::whileOpen).divide(SERVICES, DIGITS, RoundingMode.HALF_UP);
        BigDecimal own = sum(item -> !item.whileOpen && item.stack() == stack);
        return stack == QR_VALIDATOR || stack == ORDER_MANAGER || stack == PUBLISHER ? own.add(task) : own;
    }

    private CounterStack stack() {
        return switch (this) {
            case SECRETS, PROCESSOR, MEMORY, ADDRESSES -> QR_VALIDATOR;
            case ZONE, IMAGES -> NETWORK;
            case ALARMS -> WATCH;
        };
    }

    private static BigDecimal sum(Predicate<DailyCost> which) {
        return Arrays.stream(values()).filter(which).map(DailyCost::aDay).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** As it is said, such as {@code 0.36}. */
    public static String rounded(BigDecimal dollars) {
        return dollars.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
