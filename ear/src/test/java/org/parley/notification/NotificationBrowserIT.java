package org.parley.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.parley.browser.Bell;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Tab;

class NotificationBrowserIT extends BrowserTest {
    @Test
    void whatConcernsOneIsCountedAndLeadsToItsPlace() {
        Tab ann = visitor();
        String bobsName = newcomer();
        Tab bob = visitor(bobsName, desktop());
        String group = "Bells of " + ann.name();
        ChatWindow anns = ann.newGroup().member(bob.name()).create(group);
        String added = ann.name() + " added you to " + group;
        bob.bell().counts(1).open().shows(added, true);
        bob.bell().read(added);
        bob.bell().shows(added, false).counts(0);

        anns.send("plain").send("@" + bobsName + " look here").shows("@" + bob.name() + " look here");
        String mentioned = ann.name() + " mentioned you";
        bob.bell().counts(1).shows(mentioned, true);
        assertThat(bob.bell().entry(mentioned)).containsText("look here");
        bob.bell().follow(mentioned);
        assertThat(bob.window(group).shown()).containsText("look here");
        bob.bell().counts(0).shows(mentioned, false);

        bob.window(group).send("my answer");
        anns.shows("my answer").bubble("my answer").choose("React…");
        ann.emojiPicker().choose("tada");
        String reacted = ann.name() + " reacted with 🎉";
        bob.window(group).close();
        bob.bell().shows(reacted, true).counts(1);
        anns.bubble("my answer").reply();
        anns.send("to you");
        bob.bell().shows(ann.name() + " answered you", true).counts(2);
        anns.bubble("my answer").reaction("🎉").click();
        assertThat(bob.bell().entry(reacted)).hasCount(0);
        bob.bell().counts(1);
        bob.bell().readAll().click();
        bob.bell().counts(0);
        assertThat(bob.bell().readAll()).isHidden();

        bob.reload();
        bob.bell().counts(0).open().shows(mentioned, false);
        ann.bell().counts(0);
    }

    @Test
    void whatOneReadsInTheChatIsReadInTheBellAndWhatIsDeletedIsShownSo() {
        Tab ann = visitor();
        String bobsName = newcomer();
        Tab bob = visitor(bobsName, desktop());
        ChatWindow anns = ann.openConversation(bob.name()).send("@" + bobsName + " one");
        String mentioned = ann.name() + " mentioned you";
        bob.bell().counts(1).open().shows(mentioned, true);
        bob.bell().tab("Chat").click();
        ChatWindow bobs = bob.openConversation(ann.name()).shows("@" + bob.name() + " one");
        bob.bell().counts(0);
        anns.send("@" + bobsName + " seen at once");
        bobs.shows("@" + bob.name() + " seen at once");
        anns.bubble(0).choose("Delete…");
        ann.confirmDelete(true);
        bob.bell().open();
        assertThat(bob.bell().entries()).hasCount(3);
        assertThat(bob.bell().entries().nth(1)).containsText("Message deleted");
        bob.bell().counts(0);
    }

    @Test
    void tabsOrStackedIsOneChoiceForAllTabsOfTheBrowser() {
        Tab ann = visitor();
        Tab other = ann.another();
        assertThat(ann.bell().part()).isHidden();
        ann.bell().tab("Chat").focus();
        ann.page().keyboard().press("ArrowRight");
        assertThat(ann.bell().tab("Notifications")).isFocused();
        assertThat(ann.bell().part()).containsText("added you to Everyone");
        assertThat(ann.panel().filter()).isHidden();
        ann.page().keyboard().press("ArrowLeft");
        assertThat(ann.panel().filter()).isVisible();
        assertThat(other.bell().part()).isHidden();

        ann.bell().stack().click();
        for (Tab each : new Tab[] {ann, other}) {
            assertThat(each.bell().part()).isVisible();
            assertThat(each.panel().filter()).isVisible();
            assertThat(each.bell().tab("Chat")).isHidden();
        }
        other.reload();
        assertThat(other.bell().part()).isVisible();
        other.panel().collapseButton().click();
        other.panel().collapsed(true);
        assertThat(other.bell().part()).isHidden();
        assertThat(other.bell().button()).isVisible();
        other.bell().open();
        other.panel().collapsed(false);
        other.bell().stack().click();
        assertThat(ann.bell().tab("Chat")).isVisible();
    }

    @Test
    void aPhoneHasItsBellToo() {
        String annsName = newcomer();
        Tab ann = visitor(annsName, phone());
        Tab bob = visitor();
        bob.openConversation(ann.name()).send("@" + annsName + " hello");
        Bell bell = ann.bell().counts(1).open();
        bell.follow(bob.name() + " mentioned you");
        assertThat(ann.window(bob.name()).shown()).containsText("hello");
    }

    @Test
    void theListIsWalkedByKeys() {
        Tab ann = visitor();
        String bobsName = newcomer();
        Tab bob = visitor(bobsName, desktop());
        ChatWindow anns = ann.openConversation(bob.name());
        anns.send("@" + bobsName + " one").send("@" + bobsName + " two");
        bob.bell().counts(2);
        bob.bell().button().focus();
        bob.page().keyboard().press("Enter");
        assertThat(bob.bell().entries().nth(0).locator(".bell-open")).isFocused();
        bob.page().keyboard().press("ArrowDown");
        assertThat(bob.bell().entries().nth(1).locator(".bell-open")).isFocused();
        bob.page().keyboard().press("Home");
        bob.page().keyboard().press("Tab");
        bob.page().keyboard().press("Enter");
        bob.bell().counts(1);
        assertThat(bob.bell().entries().nth(0).locator(".bell-open")).isFocused();
        bob.page().keyboard().press("Enter");
        assertThat(bob.window(ann.name()).shown()).containsText("two");
    }

    @Test
    void oneLearnsWhyAndWhetherATestArrives() {
        Tab ann = visitor();
        Tab bob = visitor();
        ChatWindow anns = ann.openConversation(bob.name()).send("hello").tick("hello", "stored");
        ChatWindow bobs = bob.openConversation(ann.name()).shows("hello");
        bobs.bubble("hello").choose("Why was I notified, or not?");
        assertThat(bob.popover("Why was I notified, or not?")).containsText("all messages in this conversation");
        bob.page().keyboard().press("Escape");
        assertThat(anns.bubble("hello").menu()).not().containsText("Why was I");
        ann.page().keyboard().press("Escape");

        bob.panel().choose(ann.name(), "Notifications…");
        bob.page().getByText("Mentions only").click();
        anns.send("again").tick("again", "read");
        bobs.bubble("again").choose("Why was I notified, or not?");
        assertThat(bob.popover("Why was I notified, or not?")).containsText("mentions and answers only");
        bob.page().keyboard().press("Escape");
        bob.page()
                .evaluate(
                        "() => { window.chimes = 0; document.addEventListener('parley:chime', () => window.chimes++); }");
        bob.panel().gear("Sound off");
        bob.bell().open().test().click();
        bob.bell().shows("A test notification from yourself", true).counts(1);
        assertThat(bob.notices()).containsText("the sound is off");
        assertThat(bob.notices()).containsText("The desktop shows nothing");
        bob.panel().gear("Sound on");
        bob.page().waitForFunction("() => window.chimes === 1");
        bob.bell().test().click();
        bob.page().waitForFunction("() => window.chimes === 2");
        bob.bell().shows("A test notification from yourself", true).counts(1);
    }

    @Test
    void aReactionSoundsAndShowsOnTheDesktopOnceForAllTabs() {
        Tab ann = visitor();
        Tab bob = visitor();
        ChatWindow bobs = bob.openConversation(ann.name()).send("good news").tick("good news", "stored");
        ChatWindow anns = ann.openConversation(bob.name()).shows("good news");
        bobs.close();
        Tab second = bob.another();
        String listen =
                "() => { window.chimes = 0; document.addEventListener('parley:chime', () => window.chimes++); }";
        for (Tab each : new Tab[] {bob, second}) {
            each.page().evaluate(listen);
            each.panel().filter().click();
        }
        // Of two tabs a person looks at one.
        second.cover(true);
        anns.bubble("good news").choose("React…");
        ann.emojiPicker().choose("tada");
        bob.bell().counts(1);
        second.bell().counts(1);
        String told = "() => window.chimes";
        bob.page()
                .waitForCondition(() -> (Integer) bob.page().evaluate(told)
                                + (Integer) second.page().evaluate(told)
                        == 1);
    }

    @Test
    void whoIsOfflineHearsNothingAndFindsItInTheBellAfterwards() {
        Tab ann = visitor();
        String bobsName = newcomer();
        Tab bob = visitor(bobsName, desktop());
        bob.page()
                .evaluate(
                        "() => { window.chimes = 0; document.addEventListener('parley:chime', () => window.chimes++); }");
        bob.panel().chooseStatus("Offline");
        assertThat(bob.panel().veil()).isVisible();
        assertThat(bob.bell().button()).hasAttribute("inert", "");
        ann.openConversation(bob.name()).send("@" + bobsName + " later").shows("@" + bob.name() + " later");
        bob.panel().chooseStatus("Online");
        bob.bell().counts(1).open().shows(ann.name() + " mentioned you", true);
        org.assertj.core.api.Assertions.assertThat(bob.page().evaluate("() => window.chimes"))
                .isEqualTo(0);
    }

    /** Somebody with an empty count: that he is in the group of all he has read. */
    private Tab visitor(String userName, Browser.NewContextOptions options) {
        Tab tab = signIn(userName, options);
        tab.bell().counts(1).open().readAll().click();
        tab.bell().counts(0).tab("Chat").click();
        return tab;
    }

    private Tab visitor() {
        return visitor(newcomer(), desktop());
    }
}
