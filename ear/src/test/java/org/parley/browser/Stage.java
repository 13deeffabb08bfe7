package org.parley.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chromium and a Parley with demo people: started once, with the first test that needs them, and shared by all. */
public final class Stage implements AutoCloseable {
    /** Generous: only a test that fails waits so long. In ms. */
    private static final double PATIENCE = 20_000;

    /** So many that every test finds people nobody has written to, and few enough that the panel holds them all. */
    private static final int PEOPLE = 370;

    /** The first six have names of their own and are for tests that want them: see the demo's people. */
    private static final int NAMED = 6;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;
    private @Nullable Parley parley;
    private int taken = NAMED;

    Stage() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** The shared Parley. */
    public Parley parley() {
        Parley running = parley;
        if (running == null) {
            running = Parley.withDemo(PEOPLE);
            parley = running;
        }
        return running;
    }

    /** The user name of somebody no test has used yet. */
    String newcomer() {
        if (++taken > PEOPLE) {
            throw new IllegalStateException("More newcomers are wanted than there are demo people");
        }
        return String.format(Locale.ROOT, "user%04d", taken);
    }

    /** A browser of its own: cookies, storage and cache are shared with nobody. */
    Visit visit(Parley at, Browser.NewContextOptions options) {
        Visit visit = new Visit(browser.newContext(options.setBaseURL(at.uri().toString())), at.uri());
        visit.patience(PATIENCE);
        return visit;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        if (parley != null) {
            parley.close();
        }
    }
}
