package org.parley.user;

/**
 * What an account is made of. Bounds are those of {@link User}, {@link Card} and {@link Passwords}.
 *
 * @param password as typed
 */
public record NewUser(String userName, String displayName, String password, boolean administrator, Card card) {
    /** Without the password. */
    @Override
    public String toString() {
        return "NewUser[" + userName + "]";
    }
}
