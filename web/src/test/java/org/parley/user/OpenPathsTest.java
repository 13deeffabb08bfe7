package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/index.xhtml",
                "/user/people.xhtml",
                "/admin/new-user.xhtml",
                "/admin/import",
                "/user/openid/other",
                "/js/../index.xhtml",
                "/assets/../admin/new-user.xhtml",
                "/metrics",
                "/openapi",
                "/something/new"
            })
    void everythingElseNeedsASignIn(String path) {
        assertThat(OpenPaths.contain(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/user/sign-in.xhtml",
                "/user/signed-in",
                "/user/openid",
                "/user/openid/callback",
                "/socket",
                "/ready",
                "/assets/1/js/chat.js",
                "/jakarta.faces.resource/core.js.xhtml"
            })
    void whatTheSignInPageNeedsIsOpen(String path) {
        assertThat(OpenPaths.contain(path)).isTrue();
    }
}
