package org.parley.system;

/** The operator's settings that he may leave to the administrators: where he fixes no value, theirs holds, at once. */
public enum Choice {
    /** 100 GB at most: its chunks can still be counted, and nobody waits longer. */
    FILE_LIMIT(Setting.FILE_LIMIT, 1, 100_000_000_000L),
    SIGN_IN_DAYS(Setting.SIGN_IN_DAYS, 1, 3_650),
    PRESENCE_IDLE(Setting.PRESENCE_IDLE, 1, 86_400);

    private final Setting setting;
    private final long least;
    private final long most;

    Choice(Setting setting, long least, long most) {
        this.setting = setting;
        this.least = least;
        this.most = most;
    }

    public Setting setting() {
        return setting;
    }

    public long least() {
        return least;
    }

    public long most() {
        return most;
    }

    /** @throws InvalidValueException naming the key when this is no number within the bounds */
    public long number(String text) {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, together with the bounds.
        }
        throw new InvalidValueException(
                setting.key(), setting.key() + " must be a number from " + least + " to " + most);
    }
}
