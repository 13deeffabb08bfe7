package org.parley.system;

/** A value from outside is out of its bounds. The message names the value and the bound, never the value's content. */
public class InvalidValueException extends ParleyException {
    private static final long serialVersionUID = 1;
    private final String field;

    public InvalidValueException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The name of the field in the protocol and on the page. */
    public String field() {
        return field;
    }
}
