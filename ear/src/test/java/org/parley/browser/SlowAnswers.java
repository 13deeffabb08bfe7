package org.parley.browser;

import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stands in a tab's line and holds the answers to the commands of one type until they are let go; all else passes. */
public final class SlowAnswers {
    private static final Pattern REF = Pattern.compile("\"ref\":\"[^\"]*\"");

    private final String command;
    private final List<String> refs = new ArrayList<>();
    private final List<String> held = new ArrayList<>();
    private @Nullable WebSocketRoute route;

    private SlowAnswers(String type) {
        command = "\"type\":\"" + type + "\"";
    }

    /** From the next page of the tab on. */
    public static SlowAnswers to(String type, Tab tab) {
        SlowAnswers answers = new SlowAnswers(type);
        tab.page().routeWebSocket(url -> url.endsWith("/socket"), answers::stand);
        return answers;
    }

    private void stand(WebSocketRoute browser) {
        route = browser;
        WebSocketRoute server = browser.connectToServer();
        browser.onMessage(frame -> {
            Matcher ref = REF.matcher(frame.text());
            if (frame.text().contains(command) && ref.find()) {
                refs.add(ref.group());
            }
            server.send(frame.text());
        });
        server.onMessage(frame -> {
            if (refs.stream().anyMatch(frame.text()::contains)) {
                held.add(frame.text());
            } else {
                browser.send(frame.text());
            }
        });
    }

    /** Waits until so many answers are held. */
    public void awaitHeld(Tab tab, int number) {
        tab.page().waitForCondition(() -> held.size() >= number);
    }

    /** Lets go what is held, and holds nothing any more. */
    public void letGo() {
        refs.clear();
        held.forEach(Objects.requireNonNull(route, "The page has no line yet")::send);
        held.clear();
    }
}
