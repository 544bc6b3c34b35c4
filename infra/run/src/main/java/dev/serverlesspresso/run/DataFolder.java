package dev.serverlesspresso.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps the state, the secrets and the logs of one installation. It is looked at before anything
 * starts, so that a folder which cannot work is told in one line, and nothing in it is changed then.
 */
record DataFolder(Path path) {
    private static final List<String> FOLDERS = List.of("aws", "logs");
    private static final List<String> FILES = List.of(Secrets.FILE, RunLock.FILE, "staff-sign-in.jwk");
    private static final int ENOUGH_TO_START = 1024 * 1024;
    private static final String ANOTHER = ": name another folder";

    /**
     * Makes the folder, or checks the one that is there, and lets nobody but its owner read it.
     *
     * @throws RunFailure saying what is wrong with it and what to do
     */
    static DataFolder prepare(Path path) {
        DataFolder folder = new DataFolder(path);
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw folder.unusable("it is a file: move it away, or name a folder");
        }
        try {
            OwnerOnly.createFolder(path);
            folder.checkNamed();
            folder.checkKinds();
            folder.checkOwners(folder.write());
            folder.mend();
        } catch (AccessDeniedException e) {
            throw folder.unusable(Reason.of(e) + folder.remedy());
        } catch (IOException e) {
            throw folder.unusable(Reason.of(e) + ANOTHER);
        }
        return folder;
    }

    /** Takes the rights of others from all files that are there now. */
    void mend() throws IOException {
        OwnerOnly.mendFolder(path);
        for (String name : FOLDERS) {
            OwnerOnly.mend(path.resolve(name));
        }
        for (String name : FILES) {
            OwnerOnly.mend(path.resolve(name));
        }
    }

    /** A folder such as {@code /tmp} or somebody's home must not lose its rights by a slip in the command. */
    private void checkNamed() throws IOException {
        try (var entries = Files.list(path)) {
            List<String> names = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals(".DS_Store"))
                    .toList();
            if (!names.isEmpty() && names.stream().noneMatch(name -> FOLDERS.contains(name) || FILES.contains(name))) {
                throw unusable("it holds something else, such as '" + names.get(0) + "': name a folder of its own");
            }
        }
    }

    private void checkKinds() {
        for (String name : FOLDERS) {
            if (Files.exists(path.resolve(name)) && !Files.isDirectory(path.resolve(name))) {
                throw unusable("'" + name + "' in it is not a folder: move it away");
            }
        }
        for (String name : FILES) {
            if (Files.exists(path.resolve(name)) && !Files.isRegularFile(path.resolve(name))) {
                throw unusable("'" + name + "' in it is not a file: move it away");
            }
        }
    }

    /** Writes what a start at least needs, takes it away again, and returns whose files this process makes here. */
    private @Nullable UserPrincipal write() throws IOException {
        Path probe = Files.createTempFile(path, "probe", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(probe, Set.of(StandardOpenOption.WRITE))) {
                ByteBuffer bytes = ByteBuffer.allocate(ENOUGH_TO_START);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            return owner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private void checkOwners(@Nullable UserPrincipal own) throws IOException {
        if (own == null) {
            return;
        }
        checkOwner(path, own);
        for (String name : FILES) {
            if (Files.exists(path.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                checkOwner(path.resolve(name), own);
            }
        }
        for (String name : FOLDERS) {
            if (Files.exists(path.resolve(name))) {
                checkOwnersBelow(path.resolve(name), own);
            }
        }
    }

    private void checkOwnersBelow(Path folder, UserPrincipal own) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes) throws IOException {
                checkOwner(found, own);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path found, BasicFileAttributes attributes) throws IOException {
                checkOwner(found, own);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path found, IOException e) throws IOException {
                checkOwner(found, own);
                throw e;
            }
        });
    }

    private void checkOwner(Path found, UserPrincipal own) throws IOException {
        UserPrincipal owner = owner(found);
        if (owner != null && !owner.equals(own)) {
            throw unusable("'" + found + "' belongs to " + owner.getName() + ", and this is " + own.getName()
                    + ": run it as " + owner.getName() + ", or give the whole folder to " + own.getName());
        }
    }

    private static @Nullable UserPrincipal owner(Path found) throws IOException {
        try {
            return Files.getOwner(found, LinkOption.NOFOLLOW_LINKS);
        } catch (UnsupportedOperationException e) {
            return null;
        }
    }

    private String remedy() {
        try {
            UserPrincipal owner = Files.exists(path) ? owner(path) : null;
            return owner == null
                    ? ANOTHER
                    : "; it belongs to " + owner.getName() + ": let " + owner.getName() + " write in it and run it as "
                            + owner.getName() + ", or name another folder";
        } catch (IOException e) {
            return ANOTHER;
        }
    }

    private RunFailure unusable(String why) {
        return new RunFailure("the data folder '" + path + "' cannot be used: " + why);
    }
}
