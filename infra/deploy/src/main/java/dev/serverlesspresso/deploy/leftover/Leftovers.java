package dev.serverlesspresso.deploy.leftover;

import java.util.List;

/** What is still there of a system. */
public interface Leftovers {
    /** The ARNs of everything that has our tag, and the log groups with our names. */
    List<String> list();
}
