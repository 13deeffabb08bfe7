package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.system.InvalidValueException;

class QuietHoursTest {
    @Test
    void whatIsWrongIsNamed() {
        assertThat(refusedField("22", "07:00", "Europe/Warsaw")).isEqualTo("from");
        assertThat(refusedField(null, "07:00", "Europe/Warsaw")).isEqualTo("from");
        assertThat(refusedField("22:00", "25:00", "Europe/Warsaw")).isEqualTo("to");
        assertThat(refusedField("22:00", "22:00", "Europe/Warsaw")).isEqualTo("to");
        for (String zone : List.of("", "Warsaw", "UTC+25", "<script>", "Europe/Warsaw; x")) {
            assertThat(refusedField("22:00", "07:00", zone)).isEqualTo("zone");
        }
        assertThat(refusedField("22:00", "07:00", null)).isEqualTo("zone");
    }

    @Test
    void aSettingIsReadAsItWasWritten() {
        for (String setting :
                List.of("on 22:00 07:00 Europe/Warsaw", "off 00:00 23:59 UTC", "on 09:30 12:00 Asia/Kolkata")) {
            assertThat(QuietHours.of(setting).setting()).isEqualTo(setting);
        }
    }

    private static String refusedField(@Nullable String from, @Nullable String to, @Nullable String zone) {
        InvalidValueException[] refusal = new InvalidValueException[1];
        assertThatThrownBy(() -> QuietHours.of(true, from, to, zone))
                .isInstanceOfSatisfying(InvalidValueException.class, e -> refusal[0] = e);
        return refusal[0].field();
    }
}
