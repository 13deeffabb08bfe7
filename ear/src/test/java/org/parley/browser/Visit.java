package org.parley.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.parley.benchmark.SignIn;

/** One browser with its own cookies and storage, in which somebody visits Parley in one tab or more. */
public final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Complaints complaints;

    Visit(BrowserContext context, URI home) {
        this.context = context;
        complaints = new Complaints(context, home);
    }

    void patience(double milliseconds) {
        context.setDefaultTimeout(milliseconds);
    }

    /** A new tab, still empty. */
    public Tab newTab() {
        return new Tab(this, context.newPage());
    }

    /** Signs in one of the demo's people and waits for the home page. */
    public Tab signIn(String userName) {
        return signIn(userName, SignIn.DEMO_PASSWORD);
    }

    public Tab signIn(String userName, String password) {
        return SignInPage.open(newTab()).signIn(userName, password);
    }

    /** Cuts the line to the network, or mends it. */
    public void offline(boolean offline) {
        // The browser says of every vain try that it was vain.
        expect("ERR_INTERNET_DISCONNECTED");
        context.setOffline(offline);
    }

    /** Names a complaint in the browser's console that the test itself provokes. */
    public void expect(String regex) {
        complaints.expect(regex);
    }

    void assertQuiet() {
        complaints.assertNone();
    }

    void picture(Path file) {
        List<Page> pages = context.pages();
        if (!pages.isEmpty()) {
            pages.get(pages.size() - 1).screenshot(new Page.ScreenshotOptions().setPath(file));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
