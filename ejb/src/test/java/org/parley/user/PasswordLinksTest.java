package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

class PasswordLinksTest {
    private static final String NEW = "another long one";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aLinkSetsAPasswordOnceAndSignsOutEverywhere(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            long ben = parley.user("ben", false);
            String before = parley.signIn("ben").token();
            String link = parley.accounts.passwordLink(anna, ben);
            assertThat(parley.links.opens(link)).isEqualTo("ben");
            assertThat(parley.signIns.find(before)).isPresent();
            parley.links.setPassword(link, NEW);
            assertThat(parley.signIns.find(before)).isEmpty();
            assertThat(parley.signIns
                            .signIn("ben", NEW, "Firefox", "192.0.2.1")
                            .signedIn()
                            .userId())
                    .isEqualTo(ben);
            assertThatThrownBy(() -> parley.signIn("ben")).isInstanceOf(SignInRefusedException.class);
            assertThat(parley.links.opens(link)).isNull();
            assertThatThrownBy(() -> parley.links.setPassword(link, NEW)).isInstanceOf(PasswordLinkOverException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatIsNoGoodLinkOpensNothing(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            String first = parley.accounts.passwordLink(anna, anna);
            String second = parley.accounts.passwordLink(anna, anna);
            for (String wrong : List.of("", " ", first, Token.hash(second), Token.random(), "'", "x".repeat(10_000))) {
                assertThat(parley.links.opens(wrong)).isNull();
                assertThatThrownBy(() -> parley.links.setPassword(wrong, NEW))
                        .isInstanceOf(PasswordLinkOverException.class);
            }
            assertThat(parley.links.opens(null)).isNull();
            assertThat(parley.links.opens(second)).isEqualTo("anna");
            parley.now += Duration.ofHours(24).toMillis();
            assertThat(parley.links.opens(second)).isNull();
            assertThatThrownBy(() -> parley.links.setPassword(second, NEW))
                    .isInstanceOf(PasswordLinkOverException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRefusedPasswordLeavesTheLinkGood(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            String link = parley.accounts.passwordLink(anna, anna);
            for (String bad : List.of("", "short", "x".repeat(257), "          ")) {
                assertThatThrownBy(() -> parley.links.setPassword(link, bad)).isInstanceOf(InvalidValueException.class);
            }
            assertThat(parley.links.opens(link)).isEqualTo("anna");
            assertThat(parley.signIn("anna").signedIn().userId()).isEqualTo(anna);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void ofManyWhoUseALinkAtOnceOneSetsThePassword(Vendor vendor) throws Exception {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            String link = parley.accounts.passwordLink(anna, anna);
            Callable<Boolean> use = () -> {
                try {
                    parley.links.setPassword(link, NEW);
                    return true;
                } catch (PasswordLinkOverException e) {
                    return false;
                }
            };
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                int used = 0;
                for (Future<Boolean> each : threads.invokeAll(List.of(use, use, use, use))) {
                    used += each.get() ? 1 : 0;
                }
                assertThat(used).isEqualTo(1);
            } finally {
                threads.shutdownNow();
            }
        }
    }
}
