package org.parley.browser;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in Chromium against the assembled program. After each test its browsers are closed, and none of them may have
 * seen an error in the console, a breach of the content security policy, or a request to another host.
 */
@ExtendWith(OnStage.class)
public abstract class BrowserTest {
    private final List<Visit> visits = new ArrayList<>();
    private final Deque<AutoCloseable> own = new ArrayDeque<>();
    private @Nullable Stage stage;

    void enter(Stage shared) {
        stage = shared;
    }

    private Stage stage() {
        return Objects.requireNonNull(stage, "entered before each test");
    }

    protected final Parley parley() {
        return stage().parley();
    }

    /** Signs in one of the demo's people, in a browser of his own. */
    protected final Tab signIn(String userName) {
        return signIn(userName, desktop());
    }

    /** Signs in with a browser of another language, size or colour scheme. */
    protected final Tab signIn(String userName, Browser.NewContextOptions options) {
        return visit(parley(), options).signIn(userName);
    }

    /** Signs in somebody nobody has met yet: no test before has written to him or changed a choice of his. */
    protected final Tab signInNewcomer() {
        return signIn(stage().newcomer());
    }

    protected final Tab signInNewcomer(Browser.NewContextOptions options) {
        return signIn(stage().newcomer(), options);
    }

    /** The user name of somebody nobody has met yet. */
    protected final String newcomer() {
        return stage().newcomer();
    }

    /** A browser in which nobody is signed in. */
    protected final Visit visit(Parley at, Browser.NewContextOptions options) {
        Visit visit = stage().visit(at, options);
        visits.add(visit);
        return visit;
    }

    protected final Visit visit() {
        return visit(parley(), desktop());
    }

    /** Closes what a test started for itself, after its browsers: these would complain of a server that is gone. */
    protected final <T extends AutoCloseable> T own(T started) {
        own.push(started);
        return started;
    }

    protected static Browser.NewContextOptions desktop() {
        return new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1440, 900);
    }

    protected static Browser.NewContextOptions phone() {
        return desktop().setViewportSize(400, 800).setHasTouch(true);
    }

    @AfterEach
    final void leave() throws Exception {
        visits.forEach(Visit::close);
        for (AutoCloseable each : own) {
            each.close();
        }
        visits.forEach(Visit::assertQuiet);
    }

    final void picture(String name) {
        for (int i = 0; i < visits.size(); i++) {
            visits.get(i).picture(Path.of("target", "browser", name + "-" + i + ".png"));
        }
    }
}
