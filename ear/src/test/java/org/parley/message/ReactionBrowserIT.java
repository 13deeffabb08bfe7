package org.parley.message;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.Bubble;
import org.parley.browser.ChatWindow;
import org.parley.browser.Tab;

class ReactionBrowserIT extends BrowserTest {
    @Test
    void peopleReactTogetherAndTakeItBack() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow annsWindow = ann.openConversation(bob.name()).send("Lunch?").tick("Lunch?", "stored");
        ChatWindow bobsWindow = bob.openConversation(ann.name());
        Bubble bobs = bobsWindow.bubble("Lunch?").choose("React…");
        bob.emojiPicker().choose("tada");
        bobs.reacted("🎉", 1);
        Bubble anns = annsWindow.bubble("Lunch?").reacted("🎉", 1);
        assertThat(anns.reaction("🎉")).hasAttribute("aria-pressed", "false");
        anns.reaction("🎉").click();
        bobs.reacted("🎉", 2);
        assertThat(anns.reaction("🎉")).hasAttribute("aria-pressed", "true");

        annsWindow.input().hover();
        anns.reaction("🎉").hover();
        assertThat(anns.reaction("🎉")).hasAttribute("title", "You and " + bob.name());
        bobs.reaction("🎉").focus();
        assertThat(bobs.reaction("🎉")).hasAttribute("title", "You and " + ann.name());

        annsWindow.bubble("Lunch?").choose("Who reacted?");
        assertThat(ann.popover("Reactions").locator("li")).hasCount(2);
        assertThat(ann.popover("Reactions")).containsText(bob.name());
        ann.page().keyboard().press("Escape");

        anns.reaction("🎉").click();
        bobs.reacted("🎉", 1);
        assertThat(bobs.reaction("🎉")).not().hasAttribute("title", Pattern.compile("and"));
        bobs.reaction("🎉").click();
        anns.reacted("🎉", 0);
        ann.reload();
        assertThat(ann.window(bob.name()).bubble("Lunch?").whole()).isVisible();
        ann.window(bob.name()).bubble("Lunch?").reacted("🎉", 0);
    }

    @Test
    void reactionsSurviveAReload() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow window = ann.openConversation(bob.name()).send("kept").tick("kept", "stored");
        window.bubble("kept").choose("React…");
        ann.emojiPicker().choose("tada");
        window.bubble("kept").reacted("🎉", 1);
        ann.reload();
        ann.window(bob.name()).bubble("kept").reacted("🎉", 1);
        assertThat(ann.window(bob.name()).bubble("kept").reaction("🎉")).hasAttribute("aria-pressed", "true");
        ChatWindow bobs = bob.openConversation(ann.name());
        assertThat(bobs.bubble("kept").reaction("🎉")).hasAttribute("aria-pressed", "false");
    }
}
