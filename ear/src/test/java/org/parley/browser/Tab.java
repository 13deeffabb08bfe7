package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** One tab of a browser, on one of the intranet's pages. */
public final class Tab {
    private final Visit visit;
    private final Page page;

    Tab(Visit visit, Page page) {
        this.visit = visit;
        this.page = page;
    }

    public Visit visit() {
        return visit;
    }

    public Page page() {
        return page;
    }

    /** A second tab of the same browser, on the home page. */
    public Tab another() {
        return visit.newTab().goTo("/index.xhtml").awaitPanel();
    }

    public Tab goTo(String path) {
        page.navigate(path);
        return this;
    }

    /** Follows the page header's link, as a person does. */
    public Tab follow(String link) {
        page.getByRole(AriaRole.NAVIGATION).getByText(link).click();
        assertThat(page.locator("[aria-current=page]")).hasText(link);
        return awaitPanel();
    }

    public Tab reload() {
        page.reload();
        return awaitPanel();
    }

    /** Waits until the chat has its line. */
    public Tab awaitPanel() {
        panel().awaitOnline();
        return this;
    }

    public Panel panel() {
        return new Panel(page);
    }

    public Bell bell() {
        return new Bell(page);
    }

    /** The name of who is signed in, as others see it. */
    public String name() {
        return page.locator(".page-user-name").innerText();
    }

    /** The id of who is signed in. */
    public long id() {
        return Long.parseLong(page.locator("parley-panel").getAttribute("data-me"));
    }

    /** Finds a person or a group by the panel's filter and opens the conversation. */
    public ChatWindow openConversation(String name) {
        panel().find(name).click();
        ChatWindow opened = window(name).awaitLoaded();
        panel().find("");
        opened.input().focus();
        return opened;
    }

    /** A list or a question that was opened, by its name. */
    public Locator popover(String name) {
        return page.locator(".popover[aria-label=\"" + name + "\"]");
    }

    /** Answers the question whether a message is to be deleted. */
    public void confirmDelete(boolean yes) {
        Locator question = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Delete this message?"));
        question.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(yes ? "Delete" : "Cancel")
                                .setExact(true))
                .click();
        assertThat(question).hasCount(0);
    }

    public EmojiPicker emojiPicker() {
        return new EmojiPicker(page);
    }

    /** The window of a conversation, open or not. */
    public ChatWindow window(String name) {
        return new ChatWindow(page, name);
    }

    public Locator windows() {
        return page.locator("parley-window");
    }

    /** The strip of those that are minimised or found no room. */
    public Locator tray() {
        return page.locator("parley-tray");
    }

    /** A dialog of the scripts, by its title. */
    public Locator dialog(String title) {
        return page.getByRole(
                AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    /** What was said at the page's lower edge. */
    public Locator notices() {
        return page.locator(".notice");
    }

    /** Opens what the chat icon counts. */
    public void openNewestUnread() {
        page.locator(".panel-chat").click();
    }

    /** Opens the search of all conversations by its key. */
    public SearchBox search() {
        page.keyboard().press("Control+Shift+F");
        SearchBox box = new SearchBox(page);
        assertThat(box.query()).isFocused();
        return box;
    }

    /** The search's box, open or not. */
    public SearchBox searchBox() {
        return new SearchBox(page);
    }

    public NewGroupDialog newGroup() {
        return NewGroupDialog.open(page, this);
    }

    public void titleBegins(String beginning) {
        page.waitForCondition(() -> page.title().startsWith(beginning));
    }

    public Locator banner() {
        return page.locator(".banner");
    }

    /** Waits until what moves into its place stands there. */
    public void settled() {
        page.waitForFunction("() => document.getAnimations().every(each => each.playState !== 'running'"
                + " || each.effect.getTiming().iterations === Infinity)");
    }

    /** Does not wait for the next try of a lost line, if it is still lost. */
    public void tryNow() {
        page.evaluate("() => dispatchEvent(new Event('online'))");
    }

    public void signOut() {
        // The lost socket makes the page ask whether the sign-in still holds, and the browser reports the answer.
        visit.expect("status of 401");
        page.getByLabel("Sign out").click();
        SignInPage.awaited(this);
    }

    /** Behaves as if another tab came before this one, or as if this one came back. */
    public void cover(boolean covered) {
        page.evaluate(
                "covered => { Object.defineProperty(document, 'hidden', { value: covered, configurable: true });"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                covered);
    }
}
