package org.parley.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * How the operator's commands prove themselves to a server that runs: by a file that only who may read the data folder can
 * read. It is made anew at each start and says where the server listens.
 */
@ApplicationScoped
public class OperatorKey {
    /** In the data folder: the server's address in the first line, the key in the second. */
    public static final String FILE = "operator.key";

    private static final int BYTES = 32;

    @Inject
    Settings settings;

    private volatile @Nullable String key;

    /** Makes a new key; the one before opens nothing any more. */
    void make() throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Path folder = settings.data();
        // Never readable by others, not even for a moment.
        Path file = Files.createTempFile(folder, "operator-", ".key", onlyOwner(folder));
        Files.writeString(file, settings.home() + "\n" + fresh + "\n");
        Files.move(file, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        key = fresh;
    }

    private static FileAttribute<?>[] onlyOwner(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Whether this is the key of this start. */
    public boolean opens(String tried) {
        String made = key;
        return made != null
                && MessageDigest.isEqual(tried.getBytes(StandardCharsets.UTF_8), made.getBytes(StandardCharsets.UTF_8));
    }
}
