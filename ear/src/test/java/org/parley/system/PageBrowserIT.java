package org.parley.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Tab;

class PageBrowserIT extends BrowserTest {
    /** What a page may weigh as transferred, PrimeFaces aside. In bytes. */
    private static final double OWN_PART = 80 * 1024;

    @Test
    void theOwnPartOfAColdPageIsLight(TestReporter reporter) {
        Tab ann = signInNewcomer();
        // The same session in a tab that has nothing in its cache.
        Tab cold = ann.visit().newTab();
        CDPSession devTools = cold.page().context().newCDPSession(cold.page());
        devTools.send("Network.enable");
        devTools.send("Network.setCacheDisabled", json("cacheDisabled", true));
        Map<String, String> urls = new HashMap<>();
        Map<String, Double> weights = new HashMap<>();
        devTools.on(
                "Network.requestWillBeSent",
                event -> urls.put(
                        event.get("requestId").getAsString(),
                        event.getAsJsonObject("request").get("url").getAsString()));
        devTools.on(
                "Network.loadingFinished",
                event -> weights.put(
                        urls.getOrDefault(event.get("requestId").getAsString(), ""),
                        event.get("encodedDataLength").getAsDouble()));
        cold.goTo("/index.xhtml").awaitPanel();
        cold.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

        Map<String, Double> own = new HashMap<>(weights);
        own.keySet()
                .removeIf(url -> url.isEmpty()
                        || (url.contains("/jakarta.faces.resource/")
                                && (url.contains("primefaces") || url.contains("ln=jakarta.faces"))));
        double sum = own.values().stream().mapToDouble(Double::doubleValue).sum();
        reporter.publishEntry("own part of the cold page", sum + " bytes in " + own.size() + " requests");
        assertThat(own.keySet()).anyMatch(url -> url.endsWith("/js/chat.js"));
        assertThat(sum).as("bytes of %s", own).isLessThanOrEqualTo(OWN_PART);
    }

    private static JsonObject json(String name, boolean value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }

    @Test
    void aPolishBrowserGetsPolishTexts() {
        Tab ann = signInNewcomer(desktop().setLocale("pl-PL"));
        assertThat(ann.page().locator("html")).hasAttribute("lang", "pl");
        assertThat(ann.panel().filter()).hasAttribute("placeholder", "Szukaj osób i grup");
        assertThat(ann.panel().section("Osoby")).isVisible();
        ChatWindow everyone = ann.openConversation("Everyone");
        assertThat(everyone.whole()).containsText(Pattern.compile("\\d+ członk"));
        assertThat(everyone.newLine()).hasText("nowe wiadomości");
        assertThat(everyone.dayLines().first()).hasText("Wczoraj");
        assertThat(everyone.systemLines()).hasText("Anna Nowak tworzy grupę");
        everyone.input().fill("x".repeat(9_500));
        assertThat(everyone.whole()).containsText("9500 z 10 000 znaków");
        everyone.write("");
        assertThat(ann.page().locator("body")).not().containsText("???");
    }

    @Test
    void timesAreThoseOfTheBrowsersRegion() {
        var clock = Pattern.compile("^\\d\\d:\\d\\d$");
        assertThat(clockOfMessage(signInNewcomer())).hasText(clock);
        assertThat(clockOfMessage(signInNewcomer(desktop().setLocale("en-US")))).hasText(Pattern.compile("[AP]M$"));
    }

    private static Locator clockOfMessage(Tab tab) {
        return tab.openConversation("Everyone").whole().locator(".message time").first();
    }

    @Test
    void aDarkBrowserGetsDarkPages() {
        Tab ann = signInNewcomer(desktop().setColorScheme(ColorScheme.DARK));
        ann.openConversation("Everyone");
        for (String part : new String[] {"body", "parley-panel", "parley-window"}) {
            assertThat(brightness(ann, part)).as("brightness of %s", part).isLessThan(90);
        }
        ann.page()
                .emulateMedia(
                        new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(brightness(ann, "parley-panel")).isGreaterThan(200);
    }

    /** Of the background, from 0 to 255, measured where it is painted. */
    private static int brightness(Tab tab, String selector) {
        return ((Number) tab.page()
                        .evalOnSelector(
                                selector,
                                "node => { const canvas = document.createElement('canvas').getContext('2d');"
                                        + " canvas.fillStyle = getComputedStyle(node).backgroundColor;"
                                        + " canvas.fillRect(0, 0, 1, 1);"
                                        + " const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;"
                                        + " return Math.round((r + g + b) / 3); }"))
                .intValue();
    }
}
