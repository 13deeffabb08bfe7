package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.system.InvalidValueException;

class OpenIdRefusalTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "AWAY", "other", "<script>"})
    void noOtherWordIsAReason(String word) {
        assertThat(OpenIdRefusal.of(word)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachHasASentence(OpenIdRefusal reason) {
        assertThat(OpenIdRefusal.of(reason.word())).contains(reason);
        for (String language : new String[] {"en", "pl"}) {
            ResourceBundle texts = ResourceBundle.getBundle("org.parley.messages", Locale.forLanguageTag(language));
            assertThat(texts.getString("user.openId." + reason.word())).isNotBlank();
        }
    }

    @Test
    void eachFactHasItsReason() {
        assertThat(OpenIdRefusal.of(new UserNotFoundException())).isEqualTo(OpenIdRefusal.UNKNOWN);
        assertThat(OpenIdRefusal.of(new SignInRefusedException())).isEqualTo(OpenIdRefusal.DEACTIVATED);
        assertThat(OpenIdRefusal.of(new InvalidValueException("userName", ""))).isEqualTo(OpenIdRefusal.UNUSABLE);
        assertThat(OpenIdRefusal.of(new UserNameTakenException())).isEqualTo(OpenIdRefusal.UNUSABLE);
        assertThat(OpenIdRefusal.of(new SignInDelayedException(Duration.ofSeconds(1))))
                .isEqualTo(OpenIdRefusal.DELAYED);
        assertThat(OpenIdRefusal.of(new SignInBusyException())).isEqualTo(OpenIdRefusal.BUSY);
    }

    @Test
    void thePageThatWasWantedIsNotForgotten() {
        assertThat(OpenIdRefusal.STALE.page("/index.xhtml")).isEqualTo("/user/sign-in.xhtml?openid=stale");
        assertThat(OpenIdRefusal.STALE.page("/user/people.xhtml"))
                .isEqualTo("/user/sign-in.xhtml?from=%2Fuser%2Fpeople.xhtml&openid=stale");
    }
}
