package dev.serverlesspresso.local.dynamodb.value;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Immutable bytes, in unsigned order. */
public final class Bytes implements Comparable<Bytes> {
    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** Takes the array over: nobody may change it afterwards. */
    public static Bytes of(byte[] content) {
        return new Bytes(content);
    }

    public int length() {
        return content.length;
    }

    public boolean startsWith(Bytes prefix) {
        return length() >= prefix.length()
                && Arrays.equals(content, 0, prefix.length(), prefix.content, 0, prefix.length());
    }

    public boolean contains(Bytes part) {
        for (int start = 0; start + part.length() <= length(); start++) {
            if (Arrays.equals(content, start, start + part.length(), part.content, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    public Bytes plus(Bytes more) {
        byte[] joined = Arrays.copyOf(content, length() + more.length());
        System.arraycopy(more.content, 0, joined, length(), more.length());
        return new Bytes(joined);
    }

    /** The first bytes after all that start with these. These must not be all 0xFF. */
    public Bytes afterPrefix() {
        int end = length();
        while (content[end - 1] == (byte) 0xFF) {
            end--;
        }
        byte[] next = Arrays.copyOf(content, end);
        next[end - 1]++;
        return new Bytes(next);
    }

    /** The content itself, not a copy: for reading only. */
    byte[] array() {
        return content;
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(content);
    }

    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(content, other.content);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return base64();
    }
}
