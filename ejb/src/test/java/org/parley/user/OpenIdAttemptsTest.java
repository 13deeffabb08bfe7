package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.Vendor;

class OpenIdAttemptsTest {
    private static final String ADDRESS = "192.0.2.1";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatNobodyBeganIsNotTaken(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            assertThat(parley.attempts.take(null)).isEmpty();
            assertThat(parley.attempts.take("")).isEmpty();
            assertThat(parley.attempts.take("' OR 1=1")).isEmpty();
            assertThat(parley.attempts.take(Token.random())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void oneIsTakenOnce(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            OpenIdSecret one = parley.attempts.begin("/user/people.xhtml", ADDRESS);
            OpenIdSecret other = parley.attempts.begin("/index.xhtml", ADDRESS);
            assertThat(parley.attempts.take(Token.hash(one.token()))).isEmpty();
            assertThat(parley.attempts.take(one.token())).contains("/user/people.xhtml");
            assertThat(parley.attempts.take(one.token())).isEmpty();
            assertThat(parley.attempts.take(other.token())).contains("/index.xhtml");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatIsOverIsNotTakenAndSwept(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            OpenIdSecret late = parley.attempts.begin("/index.xhtml", ADDRESS);
            OpenIdSecret swept = parley.attempts.begin("/index.xhtml", ADDRESS);
            parley.now += OpenIdAttempts.VALID_FOR.toMillis();
            OpenIdSecret fresh = parley.attempts.begin("/index.xhtml", ADDRESS);
            assertThat(parley.attempts.take(late.token())).isEmpty();
            parley.attempts.sweep();
            parley.now -= 1;
            assertThat(parley.attempts.take(swept.token())).isEmpty();
            assertThat(parley.attempts.take(fresh.token())).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anAddressThatOnlyBeginsIsSlowedDownAndNoOther(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            for (int i = 0; i <= SignInThrottle.FREE_OF_ADDRESS; i++) {
                parley.attempts.begin("/index.xhtml", ADDRESS);
            }
            assertThatThrownBy(() -> parley.attempts.begin("/index.xhtml", ADDRESS))
                    .isInstanceOf(SignInDelayedException.class);
            parley.attempts.begin("/index.xhtml", "192.0.2.2");
            parley.attempts.succeeded(ADDRESS);
            parley.attempts.begin("/index.xhtml", ADDRESS);
        }
    }
}
