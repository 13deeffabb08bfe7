package org.parley.system;

/** A setting's value cannot be used. The message names the key and what it must be, never the value. */
public class InvalidSettingException extends ParleyException {
    private static final long serialVersionUID = 1;

    public InvalidSettingException(Setting setting, String expected) {
        super(setting.key() + " must be " + expected + ".");
    }
}
