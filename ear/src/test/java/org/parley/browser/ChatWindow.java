package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;

/** The window of one conversation. */
public final class ChatWindow {
    private final Page page;
    private final Locator window;
    private final String name;

    ChatWindow(Page page, String name) {
        this.page = page;
        this.name = name.replace("\"", "\\\"");
        window = page.locator("parley-window[aria-label=\"" + this.name + "\"]");
    }

    public Locator whole() {
        return window;
    }

    public Locator input() {
        return window.locator(".composer textarea");
    }

    public Locator log() {
        return window.getByRole(AriaRole.LOG);
    }

    ChatWindow awaitLoaded() {
        assertThat(log()).hasAttribute("aria-busy", "false");
        return this;
    }

    /** Types without sending. */
    public ChatWindow write(String text) {
        input().fill(text);
        return this;
    }

    public ChatWindow send(String text) {
        write(text);
        input().press("Enter");
        return this;
    }

    /** The messages of exactly this text. */
    public Locator message(String text) {
        return window.locator(".message")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".text").getByText(text, new Locator.GetByTextOptions().setExact(true))));
    }

    /** The message of exactly this text. */
    public Bubble bubble(String text) {
        return new Bubble(page, message(text));
    }

    /** The message at a place, counted from the first that is loaded, and from 0. */
    public Bubble bubble(int index) {
        return new Bubble(page, window.locator(".message").nth(index));
    }

    /** What is being answered, above the input. */
    public Locator replyTo() {
        return window.locator(".reply-to");
    }

    /** What may complete the word at the caret. */
    public Locator completion() {
        return window.locator(".completion [role=option]");
    }

    /** Types at the end of the input, key by key. */
    public ChatWindow type(String text) {
        input().press("Control+End");
        input().pressSequentially(text);
        return this;
    }

    public EmojiPicker emoji() {
        window.locator(".composer-emoji").click();
        return new EmojiPicker(page);
    }

    /** Chooses from the menu of the conversation, in the window's bar. */
    public void more(String choice) {
        window.locator(".window-more").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(choice))
                .click();
    }

    /** Chooses files, which wait at the input. */
    public ChatWindow attach(FilePayload... files) {
        window.locator("input[type=file]").setInputFiles(files);
        return this;
    }

    /** The files that wait at the input. */
    public Locator attached() {
        return window.locator(".file-chip");
    }

    /** Who is typing, in words; nothing while nobody is. */
    public Locator typing() {
        return window.locator(".timeline-typing");
    }

    /** What the window said of the last thing that was done. */
    public Locator said() {
        return window.locator(".timeline-said");
    }

    /** Waits until a message is there, once. */
    public ChatWindow shows(String text) {
        assertThat(message(text)).hasCount(1);
        return this;
    }

    /** Waits until its messages are these, in this order, from the newest backwards as many as are given. */
    public ChatWindow endsWith(String... texts) {
        assertThat(window.locator(".message .text")).hasText(texts);
        return this;
    }

    /** Waits until an own message carries this tick: waiting, stored, read or failed. */
    public ChatWindow tick(String text, String state) {
        assertThat(tickOf(text)).hasAttribute("data-state", state);
        return this;
    }

    public Locator tickOf(String text) {
        return message(text).locator(".tick");
    }

    public Locator sendButton() {
        return window.locator(".composer-send");
    }

    public Locator newLine() {
        return window.locator(".new-line");
    }

    public Locator dayLines() {
        return window.locator(".day-line");
    }

    public Locator systemLines() {
        return window.locator(".system-line");
    }

    /** Opens the search of this conversation. */
    public SearchBox search() {
        window.locator(".window-search").click();
        return new SearchBox(page);
    }

    /** The message that one has just jumped to. */
    public Locator shown() {
        return window.locator(".found");
    }

    public Locator jump() {
        return window.locator(".jump");
    }

    /** What the bar says below the name. */
    public Locator state() {
        return window.locator(".window-state");
    }

    public Locator bar() {
        return window.locator(".window-title");
    }

    public Locator minimiseButton() {
        return window.locator(".window-minimise");
    }

    /** Its tab in the tray, while it waits there. */
    public Locator tab() {
        return page.locator(".tray-tab[title=\"" + name + "\"]");
    }

    /** The number of unread messages at its tab. */
    public Locator badge() {
        return tab().locator(".badge");
    }

    /** Switches it between window and content area. */
    public Locator squareButton() {
        return window.locator(".window-square");
    }

    /** Chooses from the gear of a group's window. */
    public void choose(String choice) {
        window.locator(".window-gear").click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(choice).setExact(true))
                .click();
    }

    /** What its gear offers. */
    public Locator choices() {
        window.locator(".window-gear").click();
        return page.getByRole(AriaRole.MENUITEM);
    }

    /** Pulls it by the mouse at an edge or a corner, named by the letters n, e, s, w. */
    public void pull(String edge, int right, int down) {
        BoundingBox at = window.locator(".window-edge." + edge).boundingBox();
        move(at.x + at.width / 2, at.y + at.height / 2, right, down);
    }

    public void close() {
        window.locator(".window-close").click();
    }

    /** Moves it by the mouse at its bar. */
    public void drag(int right, int down) {
        BoundingBox at = bar().boundingBox();
        move(at.x + 40, at.y + at.height / 2, right, down);
    }

    private void move(double x, double y, int right, int down) {
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + right / 2.0, y + down / 2.0);
        page.mouse().move(x + right, y + down);
        page.mouse().up();
    }

    /** Its place on the page, in px. */
    public BoundingBox place() {
        return window.boundingBox();
    }
}
