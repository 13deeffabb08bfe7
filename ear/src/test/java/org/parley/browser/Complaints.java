package org.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a browser found fault with, in all its tabs. */
final class Complaints {
    private final List<String> all = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();
    private final URI home;

    Complaints(BrowserContext context, URI home) {
        this.home = home;
        context.onConsoleMessage(this::heard);
        context.onWebError(error -> all.add("uncaught: " + error.error()));
        context.onRequest(this::asked);
    }

    /** What a test provokes itself is no fault. */
    void expect(String regex) {
        expected.add(Pattern.compile(regex));
    }

    void assertNone() {
        assertThat(all)
                .as("complaints of the browser")
                .filteredOn(complaint -> expected.stream()
                        .noneMatch(one -> one.matcher(complaint).find()))
                .isEmpty();
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
            all.add(message.text() + " at " + message.location());
        }
    }

    private void asked(Request request) {
        URI uri = URI.create(request.url().replaceFirst("[?#].*", ""));
        boolean network = List.of("http", "https", "ws", "wss").contains(uri.getScheme());
        if (network && (!home.getHost().equals(uri.getHost()) || home.getPort() != uri.getPort())) {
            all.add("request to another host: " + request.url());
        }
    }
}
