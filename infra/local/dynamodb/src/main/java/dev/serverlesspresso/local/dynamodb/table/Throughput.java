package dev.serverlesspresso.local.dynamodb.table;

/** Provisioned units a second; zero where a table is billed on demand. Stored and told, never enforced. */
public record Throughput(long read, long write) {
    static final Throughput ON_DEMAND = new Throughput(0, 0);
}
