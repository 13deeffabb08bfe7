package org.parley.user;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.system.InvalidValueException;
import org.parley.system.ParleyException;

/** Why a way to the OpenID provider led to no sign-in. The sign-in page has a sentence for each. */
enum OpenIdRefusal {
    /** He turned back at the provider. */
    CANCELLED,
    /** He came back too late, twice, with another browser, or was sent by somebody else. */
    STALE,
    /** The provider cannot be reached, or does not answer in time. */
    AWAY,
    /** What it answers proves nothing. */
    INVALID,
    /** Nobody here has an account of that name. */
    UNKNOWN,
    DEACTIVATED,
    /** No account can have the name that it gives. */
    UNUSABLE,
    DELAYED,
    BUSY;

    static final String PARAMETER = "openid";

    static OpenIdRefusal of(ParleyException fact) {
        if (fact instanceof OpenIdRefusedException refused) {
            return refused.reason();
        } else if (fact instanceof UserNotFoundException) {
            return UNKNOWN;
        } else if (fact instanceof SignInRefusedException) {
            return DEACTIVATED;
        } else if (fact instanceof InvalidValueException) {
            return UNUSABLE;
        } else if (fact instanceof SignInDelayedException) {
            return DELAYED;
        }
        return BUSY;
    }

    /** As in the sign-in page's address. */
    static Optional<OpenIdRefusal> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** The sign-in page's path inside the application, with the reason and the page that is still wanted. */
    String page(String returnPath) {
        String page = ReturnPath.signInFor(returnPath, null);
        return page + (page.contains("?") ? "&" : "?") + PARAMETER + "=" + word();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the operator can do something about it. */
    boolean isFault() {
        return this == AWAY || this == INVALID || this == UNUSABLE;
    }
}
