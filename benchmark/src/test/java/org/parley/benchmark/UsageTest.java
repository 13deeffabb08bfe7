package org.parley.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsageTest {
    @Test
    void timesAreFoundBehindANameWithSpacesAndBrackets() {
        String stat = "42 (a (b) c) S 1 42 42 0 -1 4194304 100 0 0 0 150 50 0 0 20 0 1 0 100 0 0";
        assertThat(Usage.cpuSeconds(stat)).isEqualTo(2.0);
    }

    @Test
    void memoryIsReadInBytes() {
        assertThat(Usage.bytes("VmHWM:\t  20 kB\nVmRSS:\t  10 kB\n", "VmRSS:")).isEqualTo(10 * 1024);
        assertThat(Usage.bytes("Name:\tx\n", "VmRSS:")).isZero();
    }

    @Test
    void thisProcessUsesSomething() {
        assertThat(Usage.of(ProcessHandle.current().pid()).residentBytes()).isPositive();
    }
}
