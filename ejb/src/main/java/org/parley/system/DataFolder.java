package org.parley.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of all data. Stands on nothing but the JDK, as {@link Setting} does. */
public final class DataFolder {
    private DataFolder() {}

    /**
     * Creates the folder where it is missing and tries to write into it: permissions alone do not tell (read-only
     * mounts, other users' rights).
     *
     * @throws IOException with a sentence for the operator
     */
    public static void prepare(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", null));
        } catch (IOException e) {
            throw new IOException("cannot write into the data folder " + folder, e);
        }
    }
}
