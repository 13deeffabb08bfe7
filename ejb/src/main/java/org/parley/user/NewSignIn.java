package org.parley.user;

/**
 * What a right password yields.
 *
 * @param token the cookie's value: known to the browser alone, here only as a hash
 */
public record NewSignIn(String token, SignedIn signedIn) {
    /** Without the token, which belongs into no log. */
    @Override
    public String toString() {
        return "NewSignIn[" + signedIn + "]";
    }
}
