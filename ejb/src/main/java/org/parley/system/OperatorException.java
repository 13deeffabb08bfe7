package org.parley.system;

/** Why a command of the operator's was not done, in a sentence for him. */
public class OperatorException extends ParleyException {
    private static final long serialVersionUID = 1;

    public OperatorException(String message) {
        super(Kind.CONFLICT, message);
    }
}
