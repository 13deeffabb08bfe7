package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.system.InvalidValueException;

class UserTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "an na", ".anna", "<b>", "anna\u0000", "anna;", "a/b", "ann\u00ada"})
    void refusesUserNamesThatAreNone(String userName) {
        assertThatThrownBy(() -> user(userName, "Anna"))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("userName"));
    }

    @Test
    void refusesAUserNameThatIsTooLongOnceFolded() {
        assertThatThrownBy(() -> user("a".repeat(101), "Anna")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> user("ﷺ".repeat(50), "Anna")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void refusesAnEmptyOrTooLongDisplayName() {
        assertThatThrownBy(() -> user("anna", " ")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> user("anna", "x".repeat(101))).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "anna@", "@example.org", "an na@example.org", "a@b@c"})
    void refusesMailAddressesThatAreNone(String email) {
        assertThatThrownBy(() -> new Card(null, null, email)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void foldsTheUserNameToOneWriting() {
        assertThat(user(" Anna.Nowak ", "Anna").userName()).isEqualTo("anna.nowak");
        assertThat(User.foldUserName("ＡＮＮＡ")).isEqualTo("anna");
    }

    @Test
    void longNamesFitTheFoldedColumn() {
        User longest = user("ß".repeat(100), "ß".repeat(100));
        assertThat(Line.folded(longest.displayName() + " " + longest.userName()).length())
                .isLessThanOrEqualTo(User.FOLDED_NAME_MAX);
    }

    private static User user(String userName, String displayName) {
        return new User(userName, displayName, "hash", false, Card.EMPTY, 1);
    }
}
