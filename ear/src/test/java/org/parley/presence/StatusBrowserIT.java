package org.parley.presence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Tab;

class StatusBrowserIT extends BrowserTest {
    @ParameterizedTest
    @CsvSource({
        "Busy, busy, busy, Busy",
        "Livechat consultant, livechat, livechat, On Livechat",
        "Callback consultant, callback, available, Available",
        "Livechat and Callback consultant, livechatCallback, livechat, On Livechat",
        "Invisible, invisible, unavailable, Last active .*",
        "Offline, offline, unavailable, Last active .*",
    })
    void eachStatusIsSeenByOneselfOnAllTabsAndByTwoObservers(
            String name, String own, String availability, String hint) {
        Tab anna = signIn("anna");
        Tab annasOther = anna.another();
        Tab one = signInNewcomer();
        Tab other = signInNewcomer();
        anna.panel().chooseStatus("Online");
        one.panel().find("Anna Nowak");
        other.openConversation("Anna Nowak");
        try {
            one.panel().availability("Anna Nowak", "available");
            anna.panel().chooseStatus(name);
            for (Tab tab : List.of(anna, annasOther)) {
                assertThat(tab.panel().ownStatus()).hasAttribute("data-status", own);
            }
            one.panel().availability("Anna Nowak", availability);
            assertThat(one.panel().hint("Anna Nowak")).hasText(Pattern.compile(hint));
            assertThat(other.window("Anna Nowak").state()).hasText(Pattern.compile(hint));
            // Who comes later sees the same, and so does oneself after a reload.
            one.reload().panel().find("Anna Nowak");
            one.panel().availability("Anna Nowak", availability);
            assertThat(one.panel().hint("Anna Nowak")).hasText(Pattern.compile(hint));
            annasOther.reload();
            assertThat(annasOther.panel().ownStatus()).hasAttribute("data-status", own);
        } finally {
            anna.panel().chooseStatus("Online");
            one.panel().availability("Anna Nowak", "available");
        }
    }

    @Test
    void whoIsOfflineSeesAVeilAndAfterwardsAllThatWasWritten() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow bobs = bob.openConversation(ann.name());
        bobs.send("before").tick("before", "stored");
        ChatWindow anns = ann.openConversation(bob.name()).shows("before");
        Tab annsOther = ann.another();
        ann.panel().chooseStatus("Offline");
        for (Tab tab : List.of(ann, annsOther)) {
            assertThat(tab.panel().veil()).containsText("You are offline");
            assertThat(tab.window(bob.name()).whole().locator(".veil")).isVisible();
        }
        bobs.send("while you were away");
        ann.page().keyboard().press("Control+k");
        assertThat(ann.page().locator("dialog[open]")).hasCount(0);
        ann.reload();
        assertThat(ann.panel().veil()).isVisible();
        assertThat(ann.page().locator("#panelChat")).hasAttribute("inert", "");
        bobs.send("and a second one").tick("and a second one", "stored");
        assertThat(ann.panel().veil()).isVisible();
        ann.panel().veil().getByText("Go online").click();
        for (Tab tab : List.of(ann, annsOther)) {
            assertThat(tab.panel().veil()).hasCount(0);
            tab.window(bob.name()).shows("while you were away");
            tab.window(bob.name()).shows("and a second one");
        }
        anns.send("back again");
        bobs.shows("back again");
    }

    @Test
    void whoIsInvisibleChatsAndTurnsNoTickUntilHeAppears() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow bobs = bob.openConversation(ann.name());
        ann.panel().chooseStatus("Invisible");
        bobs.send("are you there?");
        ChatWindow anns = ann.openConversation(bob.name()).shows("are you there?");
        anns.write("I am ");
        bobs.tick("are you there?", "stored");
        anns.send("I am, but tell nobody");
        bobs.shows("I am, but tell nobody").tick("are you there?", "stored");
        assertThat(bobs.typing()).isEmpty();
        bob.panel().find(ann.name());
        bob.panel().availability(ann.name(), "unavailable");
        ann.panel().chooseStatus("Busy");
        bobs.tick("are you there?", "read");
        bob.panel().availability(ann.name(), "busy");
    }

    @Test
    void theMenuOffersWhatOneMayHaveAndIsUsedByKeyboard() {
        Tab ann = signInNewcomer();
        ann.panel().ownStatus().focus();
        ann.page().keyboard().press("Enter");
        assertThat(ann.panel().statusChoices()).hasCount(4);
        assertThat(ann.panel().statusChoices().first()).isFocused();
        assertThat(ann.panel().statusChoices().first()).hasAttribute("aria-checked", "true");
        ann.page().keyboard().press("b");
        ann.page().keyboard().press("Enter");
        assertThat(ann.panel().ownStatus()).hasAttribute("data-status", "busy");
        assertThat(ann.panel().ownStatus()).hasAttribute("aria-label", "You: Busy. Change your status");
        assertThat(ann.panel().ownStatus()).isFocused();
    }

    @Test
    void aStatusIsKeptOverSignOut() {
        String userName = newcomer();
        Tab ann = signIn(userName);
        ann.panel().chooseStatus("Invisible");
        assertThat(ann.panel().ownStatus()).hasAttribute("data-status", "invisible");
        ann.signOut();
        assertThat(signIn(userName).panel().ownStatus()).hasAttribute("data-status", "invisible");
    }

    @Test
    void openingAWindowGivesNobodyAway() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ann.panel().chooseStatus("Invisible");
        ann.openConversation(bob.name()).write("not sent");
        bob.reload();
        bob.panel().find(ann.name());
        assertThat(bob.panel().hint(ann.name())).not().containsText("raft");
        ann.window(bob.name()).send("now it is");
        assertThat(bob.panel().row(ann.name()).locator(".badge")).hasText("1");
        bob.openConversation(ann.name()).shows("now it is");
    }
}
