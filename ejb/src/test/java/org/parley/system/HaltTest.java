package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On a full server, where the process must live on: what would end parley.jar is thrown here. */
class HaltTest {
    private final Halt halt = halt();

    @Test
    void saysItsSentence() {
        assertThatThrownBy(() -> halt.because("nothing goes on.", null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nothing goes on.");
    }

    @Test
    void derbysOwnEndIsFound() {
        SQLException fault = new SQLException("Cannot write to the log", "XSLA4", 45_000);
        assertThatThrownBy(() -> halt.ifDatabaseGaveUp(new RuntimeException(fault)))
                .hasMessageContaining("the database has stopped (Cannot write to the log)");
    }

    @Test
    void itIsFoundBehindAnotherFault() {
        SQLException fault = new SQLException("Connection lost", "08003", 40_000);
        fault.setNextException(new SQLException("Database shut down", "08006", 45_000));
        assertThat(Halt.gaveUp(fault)).isTrue();
    }

    @Test
    void ordinaryFaultsLetItLive() {
        SQLException fault = new SQLException("Lock not granted in time", "40XL1", 30_000);
        assertThatCode(() -> halt.ifDatabaseGaveUp(fault)).doesNotThrowAnyException();
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container is here to inject.
    private static Halt halt() {
        Halt halt = new Halt();
        halt.settings = new Settings(setting -> Optional.empty());
        return halt;
    }
}
