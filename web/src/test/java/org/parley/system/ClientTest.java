package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientTest {
    private static final List<String> PROXIES = List.of("192.0.2.1", "::1");

    @Test
    void whoIsNoProxyCannotNameAnother() {
        assertThat(Client.address("198.51.100.7", "203.0.113.9", PROXIES)).isEqualTo("198.51.100.7");
        assertThat(Client.address("198.51.100.7", "203.0.113.9", List.of())).isEqualTo("198.51.100.7");
    }

    @Test
    void aClientCannotPretendToBeBehindFurtherProxies() {
        assertThat(Client.address("192.0.2.1", "10.0.0.1, 203.0.113.9", PROXIES))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void nonsenseFromAProxyIsNotBelieved() {
        for (String forwarded : List.of("", "unknown", "evil.example", "203.0.113.9, evil.example", "1.2.3.4.5")) {
            assertThat(Client.address("192.0.2.1", forwarded, PROXIES)).isEqualTo("192.0.2.1");
        }
        assertThat(Client.address("192.0.2.1", null, PROXIES)).isEqualTo("192.0.2.1");
    }

    @Test
    void aChainOfOwnProxiesLeadsToTheClient() {
        assertThat(Client.address("0:0:0:0:0:0:0:1", "203.0.113.9, 192.0.2.1", PROXIES))
                .isEqualTo("203.0.113.9");
        assertThat(Client.address("192.0.2.1", "2001:db8::7", PROXIES)).isEqualTo("2001:db8:0:0:0:0:0:7");
    }
}
