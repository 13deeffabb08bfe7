package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private long now = 1_000_000;
    private final SignInThrottle throttle = new SignInThrottle(() -> now);

    @Test
    void eachWrongPasswordWaitsLongerUpToABound() {
        admit(SignInThrottle.FREE_OF_BOTH, "anna", HERE);
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            throttle.admit("anna", HERE);
            long seconds = delay("anna", HERE);
            waits.add(seconds);
            now += seconds * 1_000;
        }
        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void aTryThatComesTooEarlyDoesNotProlongTheWait() {
        admit(SignInThrottle.FREE_OF_BOTH + 1, "anna", HERE);
        for (int i = 0; i < 100; i++) {
            assertThat(delay("anna", HERE)).isEqualTo(1);
        }
        now += 1_000;
        assertThatCode(() -> throttle.admit("anna", HERE)).doesNotThrowAnyException();
    }

    @Test
    void twoWhoComeAtOnceFromOneAddressAreBothAdmitted() {
        throttle.admit("anna", HERE);
        now -= 1; // the other has read the clock before, and is counted after
        assertThatCode(() -> throttle.admit("ben", HERE)).doesNotThrowAnyException();
    }

    @Test
    void manyAddressesGuessingOneAccountWaitToo() {
        for (int i = 0; i <= SignInThrottle.FREE_OF_ACCOUNT; i++) {
            throttle.admit("anna", "198.51.100." + i);
        }
        assertThat(delay("anna", ELSEWHERE)).isEqualTo(1);
        assertThatCode(() -> throttle.admit("ben", ELSEWHERE)).doesNotThrowAnyException();
    }

    @Test
    void oneAddressGuessingManyAccountsWaitsToo() {
        for (int i = 0; i <= SignInThrottle.FREE_OF_ADDRESS; i++) {
            throttle.admit("user" + i, HERE);
        }
        assertThat(delay("anna", HERE)).isEqualTo(1);
        assertThatCode(() -> throttle.admit("anna", ELSEWHERE)).doesNotThrowAnyException();
    }

    @Test
    void aStrangersGuessingDoesNotKeepTheOwnerOut() {
        throttle.admit("anna", HERE);
        throttle.succeeded("anna", HERE);
        for (int i = 0; i <= SignInThrottle.FREE_OF_ACCOUNT; i++) {
            throttle.admit("anna", "198.51.100." + i);
        }
        assertThatCode(() -> throttle.admit("anna", HERE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> throttle.admit("anna", ELSEWHERE)).isInstanceOf(SignInDelayedException.class);
    }

    @Test
    void aRightPasswordMakesAllWellAgain() {
        admit(SignInThrottle.FREE_OF_BOTH, "anna", HERE);
        throttle.succeeded("anna", HERE);
        assertThatCode(() -> admit(SignInThrottle.FREE_OF_BOTH, "anna", HERE)).doesNotThrowAnyException();
    }

    @Test
    void whatWasNotLookedAtCountsForNothing() {
        for (int i = 0; i < 10 * SignInThrottle.FREE_OF_ADDRESS; i++) {
            throttle.admit("anna", HERE);
            throttle.withdraw("anna", HERE);
        }
        assertThatCode(() -> throttle.admit("anna", HERE)).doesNotThrowAnyException();
    }

    private void admit(int times, String account, String address) {
        for (int i = 0; i < times; i++) {
            throttle.admit(account, address);
        }
    }

    private long delay(String account, String address) {
        return catchThrowableOfType(SignInDelayedException.class, () -> throttle.admit(account, address))
                .seconds();
    }
}
