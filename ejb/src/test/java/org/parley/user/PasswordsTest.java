package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.system.InvalidValueException;

class PasswordsTest {
    private static final int FEW = 1_000;
    private final Passwords passwords = new Passwords(FEW);

    @ParameterizedTest
    @ValueSource(strings = {"", "parley-dem", "parley-demo ", "Parley-demo", "parley-demo\u0000"})
    void aWrongPasswordIsWrong(String password) {
        assertThat(passwords.verify(password, passwords.hash("parley-demo"))).isFalse();
    }

    @Test
    void nobodysPasswordIsAlwaysWrong() {
        assertThat(passwords.verify("parley-demo", null)).isFalse();
        assertThat(passwords.verify("", null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "123456789", "           "})
    void refusesPasswordsThatAreTooShortOrBlank(String password) {
        assertThatThrownBy(() -> passwords.hash(password))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("password"));
    }

    @Test
    void aPasswordOverTheBoundIsRefusedAndNeverHashedWhole() {
        assertThatThrownBy(() -> passwords.hash("x".repeat(257))).isInstanceOf(InvalidValueException.class);
        String longest = "x".repeat(256);
        assertThat(passwords.verify(longest, passwords.hash(longest))).isTrue();
        assertThat(passwords.verify(longest + "x", passwords.hash(longest))).isFalse();
    }

    @Test
    void hashesHoldTheirParametersAndFitTheirColumn() {
        String hash = new Passwords().hash("parley-demo");
        assertThat(hash).startsWith("pbkdf2-sha256$600000$").hasSizeLessThanOrEqualTo(User.PASSWORD_HASH_MAX);
        assertThat(passwords.verify("parley-demo", hash)).isTrue();
    }

    @Test
    void equalPasswordsHaveDifferentHashes() {
        assertThat(passwords.hash("parley-demo")).isNotEqualTo(passwords.hash("parley-demo"));
    }

    @Test
    void theSamePasswordFromAnotherKeyboardIsRight() {
        assertThat(passwords.verify("za\u0328b zażółć", passwords.hash("z\u0105b za\u017c\u00f3\u0142\u0107")))
                .isTrue();
    }

    @Test
    void fewerIterationsAreOutgrown() {
        assertThat(new Passwords(2 * FEW).outgrown(passwords.hash("parley-demo")))
                .isTrue();
        assertThat(passwords.outgrown(passwords.hash("parley-demo"))).isFalse();
    }
}
