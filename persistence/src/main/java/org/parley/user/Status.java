package org.parley.user;

import java.util.Arrays;
import org.parley.system.InvalidValueException;

/** What a person chose to be. Others see availability, which is made of status and live connection together. */
public enum Status {
    ONLINE("online"),
    LIVECHAT("livechat"),
    CALLBACK("callback"),
    LIVECHAT_CALLBACK("livechatCallback"),
    /** Takes part like anybody, and nobody can learn that he is there. */
    INVISIBLE("invisible"),
    /** Takes no part: is told nothing and may ask for nothing. */
    OFFLINE("offline"),
    BUSY("busy");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** The word of the protocol. */
    public String word() {
        return word;
    }

    /**
     * The status of a word of the protocol.
     *
     * @throws InvalidValueException when there is none
     */
    public static Status of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("status", "There is no such status."));
    }

    /** Whether others see nobody: the same as of one who is not connected. */
    public boolean isHidden() {
        return this == INVISIBLE || this == OFFLINE;
    }

    /** Whether visitors' chats come to him. */
    public boolean takesLivechat() {
        return this == LIVECHAT || this == LIVECHAT_CALLBACK;
    }

    /** Whether the numbers that visitors left come to him. */
    public boolean takesCallback() {
        return this == CALLBACK || this == LIVECHAT_CALLBACK;
    }
}
