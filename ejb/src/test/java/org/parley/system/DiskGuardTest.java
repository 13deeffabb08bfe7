package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskGuardTest {
    @TempDir
    Path data;

    private String least = "0";

    @Test
    void refusesWritesBelowTheThresholdAndTakesThemAgainAboveIt() {
        DiskGuard guard = guard(data);
        guard.check();
        assertThat(guard.writable()).isTrue();
        least = String.valueOf(Long.MAX_VALUE);
        guard.check();
        assertThat(guard.writable()).isFalse();
        least = "0";
        guard.check();
        assertThat(guard.writable()).isTrue();
    }

    @Test
    void refusesWritesWhereTheFolderIsGone() {
        DiskGuard guard = guard(data.resolve("gone"));
        guard.check();
        assertThat(guard.writable()).isFalse();
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container is here to inject.
    private DiskGuard guard(Path folder) {
        DiskGuard guard = new DiskGuard();
        guard.settings = new Settings(
                setting -> Optional.ofNullable(Map.of(Setting.DATA, folder.toString(), Setting.DISK_MIN_FREE, least)
                        .get(setting)));
        return guard;
    }
}
