package org.parley.benchmark;

/** The sign-in form did not lead to a sign-in: the message says what was answered instead. */
public final class SignInRefusedException extends RuntimeException {
    public SignInRefusedException(String message) {
        super(message);
    }
}
