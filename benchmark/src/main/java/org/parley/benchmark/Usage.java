package org.parley.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process has used so far, as Linux counts it. Zeros where there is no /proc.
 *
 * @param cpuSeconds  user and system time of all its threads
 * @param residentBytes memory held now (RSS)
 * @param peakBytes   most memory ever held
 */
public record Usage(double cpuSeconds, long residentBytes, long peakBytes) {
    /** Linux shows times to programs in hundredths of a second on every architecture (USER_HZ). */
    private static final double TICKS_PER_SECOND = 100;

    /** The fields after the command's name, counted from 0: state is 0, utime 11, stime 12. */
    private static final int USER_TIME = 11;

    private static final int SYSTEM_TIME = 12;

    static Usage of(long pid) {
        Path folder = Path.of("/proc", Long.toString(pid));
        if (!Files.isDirectory(folder)) {
            return new Usage(0, 0, 0);
        }
        try {
            String stat = Files.readString(folder.resolve("stat"));
            String status = Files.readString(folder.resolve("status"));
            return new Usage(cpuSeconds(stat), bytes(status, "VmRSS:"), bytes(status, "VmHWM:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command's name stands in brackets and may hold spaces, so fields are counted behind the last bracket. */
    static double cpuSeconds(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_PER_SECOND;
    }

    static long bytes(String status, String key) {
        return status.lines()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}
