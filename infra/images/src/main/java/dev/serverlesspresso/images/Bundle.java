package dev.serverlesspresso.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What runc wants to know of a container, by the runtime specification of the Open Container Initiative. The container is
 * nobody's root, has no capabilities and gains none, its files cannot be written, and the network is this machine's.
 *
 * @param root the unpacked image
 * @param scratch a folder of this machine that is its {@code /tmp}; null for one in memory
 */
public record Bundle(
        Path root,
        List<String> command,
        List<String> environment,
        Limits limits,
        @Nullable Path scratch) {
    private static final int USER = 1000;
    private static final String CONFIGURATION = "config.json";

    /** The program of an image with its environment, within the limits of the smallest task. */
    public static Bundle of(ImageTar image, Path root) throws IOException {
        return new Bundle(root, image.entrypoint(), image.environment(), Limits.SMALLEST_TASK, null);
    }

    /** With variables beside those of the image. */
    public Bundle with(Map<String, String> variables) {
        List<String> all = new ArrayList<>(environment);
        variables.forEach((name, value) -> all.add(name + "=" + value));
        return new Bundle(root, command, all, limits, scratch);
    }

    public Bundle with(List<String> itsCommand) {
        return new Bundle(root, itsCommand, environment, limits, scratch);
    }

    Bundle with(Limits itsLimits, Path itsScratch) {
        return new Bundle(root, command, environment, itsLimits, itsScratch);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(CONFIGURATION),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(specification()));
    }

    private Map<String, Object> specification() {
        return Map.of(
                "ociVersion", "1.0.2",
                "process", process(),
                "root", Map.of("path", root.toAbsolutePath().toString(), "readonly", true),
                "hostname", "container",
                "mounts", mounts(),
                "linux", linux());
    }

    private Map<String, Object> process() {
        return Map.of(
                "terminal",
                false,
                "user",
                Map.of("uid", USER, "gid", USER),
                "args",
                command,
                "env",
                environment,
                "cwd",
                "/",
                "capabilities",
                Map.of(),
                "noNewPrivileges",
                true);
    }

    private List<Map<String, Object>> mounts() {
        List<Map<String, Object>> mounts = new ArrayList<>();
        mounts.add(mount("/proc", "proc", "proc", "nosuid", "noexec", "nodev"));
        mounts.add(mount("/dev", "tmpfs", "tmpfs", "nosuid", "strictatime", "mode=755", "size=65536k"));
        mounts.add(mount("/dev/shm", "tmpfs", "shm", "nosuid", "noexec", "nodev", "mode=1777", "size=65536k"));
        mounts.add(mount("/sys", "none", "/sys", "rbind", "nosuid", "noexec", "nodev", "ro"));
        mounts.add(mount("/sys/fs/cgroup", "cgroup", "cgroup", "nosuid", "noexec", "nodev", "relatime", "ro"));
        mounts.add(mount("/etc/hosts", "bind", "/etc/hosts", "bind", "ro"));
        mounts.add(mount("/etc/resolv.conf", "bind", "/etc/resolv.conf", "bind", "ro"));
        mounts.add(
                scratch == null
                        ? mount("/tmp", "tmpfs", "tmpfs", "nosuid", "nodev", "mode=1777", "size=131072k")
                        : mount("/tmp", "bind", scratch.toAbsolutePath().toString(), "bind", "rw"));
        return mounts;
    }

    private static Map<String, Object> mount(String place, String type, String source, String... options) {
        return Map.of("destination", place, "type", type, "source", source, "options", List.of(options));
    }

    private Map<String, Object> linux() {
        return Map.of(
                "namespaces",
                List.of(Map.of("type", "pid"), Map.of("type", "ipc"), Map.of("type", "uts"), Map.of("type", "mount")),
                "resources",
                Map.of(
                        "devices", List.of(Map.of("allow", false, "access", "rwm")),
                        "memory", Map.of("limit", limits.memoryBytes()),
                        "cpu", Map.of("quota", limits.quotaMicroseconds(), "period", Limits.PERIOD_MICROSECONDS)),
                "maskedPaths",
                List.of("/proc/kcore", "/proc/keys", "/proc/timer_list", "/sys/firmware"),
                "readonlyPaths",
                List.of("/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger"));
    }
}
