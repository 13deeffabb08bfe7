package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.audit.AuditNote;
import org.parley.system.OperatorException;
import org.parley.system.TestDatabase;
import org.parley.system.TestTransactions;
import org.parley.system.Vendor;

class ResetPasswordTest {
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aLinkIsMadeForWhoIsActiveAndLeavesATrace(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            database.run(
                    em -> new UserRepository(em).add(List.of(new User("anna", "Anna", "hash", true, Card.EMPTY, 1))));
            ResetPassword action = new ResetPassword();
            action.clock = () -> 1_000;
            String said = action.run(new TestTransactions(database), List.of("Anna"));
            String token = said.substring(said.indexOf("?key=") + "?key=".length());
            database.run(em -> {
                PasswordLink link =
                        Objects.requireNonNull(new PasswordLinkRepository(em).findByTokenHash(Token.hash(token)));
                assertThat(link.good(1_000 + PasswordLinks.VALID_FOR.toMillis() - 1))
                        .isTrue();
                assertThat(link.good(1_000 + PasswordLinks.VALID_FOR.toMillis()))
                        .isFalse();
                assertThat(em.createQuery("SELECT n FROM AuditNote n", AuditNote.class)
                                .getResultList())
                        .hasSize(1)
                        .allSatisfy(each -> assertThat(each.fact().action()).isEqualTo("user.password-link-made"));
            });
            for (List<String> words :
                    List.of(List.<String>of(), List.of("anna", "ben"), List.of("ben"), List.of("\u0000"))) {
                assertThatThrownBy(() -> action.run(new TestTransactions(database), words))
                        .isInstanceOf(OperatorException.class);
            }
        }
    }
}
