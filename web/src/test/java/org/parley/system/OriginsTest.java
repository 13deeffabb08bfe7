package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "chat.example:8080",
                "http://chat.example",
                "http://chat.example:8081",
                "http://evil.example:8080",
                "http://chat.example.evil.example:8080",
                "http://evil.example:8080@chat.example",
                "http://anna@chat.example:8080",
                "file://chat.example:8080",
                "http://chat.example:8080 http://evil.example"
            })
    void foreignPagesAreForeign(String origin) {
        assertThat(Origins.own(origin, "chat.example:8080")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://chat.example:8080, chat.example:8080",
        "https://Chat.Example, chat.example",
        "http://[::1]:8080, [::1]:8080"
    })
    void ownPagesAreOwn(String origin, String host) {
        assertThat(Origins.own(origin, host)).isTrue();
        assertThat(Origins.own(origin, null)).isFalse();
    }
}
