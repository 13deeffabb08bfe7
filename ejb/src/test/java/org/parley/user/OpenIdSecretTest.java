package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenIdSecretTest {
    private final OpenIdSecret secret = new OpenIdSecret("a");

    @Test
    void onlyItsOwnStateAnswersIt() {
        assertThat(secret.answers(secret.state())).isTrue();
        assertThat(secret.answers(new OpenIdSecret("b").state())).isFalse();
        assertThat(secret.answers(secret.nonce())).isFalse();
        assertThat(secret.answers("a")).isFalse();
        assertThat(secret.answers("")).isFalse();
    }

    @Test
    void nothingThatLeavesTellsTheRest() {
        assertThat(secret.state()).hasSize(43).isNotEqualTo(secret.nonce());
        assertThat(secret.challenge()).hasSize(43).isNotEqualTo(secret.verifier());
        assertThat(new OpenIdSecret("hidden").toString()).doesNotContain("hidden");
    }
}
