package org.parley.user;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.system.InvalidValueException;

/**
 * When a person wants to be left in peace, every day by the clock of one zone. As a setting it is one line,
 * {@code on 22:00 07:00 Europe/Warsaw}; the browsers act on it (js/user/quiet-hours.js).
 *
 * @param from later than {@code to} where they go over midnight
 */
public record QuietHours(boolean on, LocalTime from, LocalTime to, ZoneId zone) {
    private static final String ON = "on";
    private static final Pattern SETTING = Pattern.compile("(on|off) (\\S+) (\\S+) (\\S+)");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    /**
     * Reads what was typed.
     *
     * @param from HH:MM, as {@code to}
     * @param zone IANA's name of a time zone
     * @throws InvalidValueException naming the part that is wrong
     */
    public static QuietHours of(boolean on, @Nullable String from, @Nullable String to, @Nullable String zone) {
        LocalTime begin = time("from", from);
        LocalTime end = time("to", to);
        if (begin.equals(end)) {
            throw new InvalidValueException("to", "quietHours must end at another time than they begin");
        }
        return new QuietHours(on, begin, end, zone(zone));
    }

    /**
     * Reads a setting.
     *
     * @throws InvalidValueException naming {@value PreferenceService#QUIET_HOURS}
     */
    public static QuietHours of(String setting) {
        Matcher parts = SETTING.matcher(setting);
        if (!parts.matches()) {
            throw new InvalidValueException(
                    PreferenceService.QUIET_HOURS, "quietHours must be such as \"on 22:00 07:00 Europe/Warsaw\"");
        }
        try {
            return of(parts.group(1).equals(ON), parts.group(2), parts.group(3), parts.group(4));
        } catch (InvalidValueException e) {
            throw new InvalidValueException(PreferenceService.QUIET_HOURS, String.valueOf(e.getMessage()));
        }
    }

    /** What {@link #of(String)} reads. */
    public String setting() {
        return (on ? ON : "off") + " " + from + " " + to + " " + zone.getId();
    }

    private static LocalTime time(String field, @Nullable String value) {
        if (value == null || !TIME.matcher(value).matches()) {
            throw new InvalidValueException(field, "quietHours must have times such as 22:00");
        }
        return LocalTime.parse(value);
    }

    private static ZoneId zone(@Nullable String value) {
        return Optional.ofNullable(value)
                .map(String::strip)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .orElseThrow(() -> new InvalidValueException(
                        "zone", "quietHours must have a known time zone such as Europe/Warsaw"));
    }
}
