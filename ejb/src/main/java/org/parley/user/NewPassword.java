package org.parley.user;

/**
 * A password in the place of another, both as typed.
 *
 * @param current to prove that it is the person and not who sits at his place
 */
public record NewPassword(String current, String wanted) {
    /** Without the passwords. */
    @Override
    public String toString() {
        return "NewPassword[]";
    }
}
