package org.parley.file;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Pixels;
import org.parley.browser.Tab;

/** Sending files and getting them, as two people see it. */
class FilesBrowserIT extends BrowserTest {
    /** What a browser says when a try to connect fails. */
    private static final String VAIN = "WebSocket connection to .* failed|ERR_CONNECTION_|ERR_INTERNET_DISCONNECTED";

    @Test
    void aPictureGoesFromOneToTheOtherAndIsSeenLarge() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow annsWindow = ann.openConversation(bob.name());
        annsWindow.attach(picture("harbour.png", 800, 400));
        assertThat(annsWindow.attached()).hasAttribute("data-state", "done");
        annsWindow.send("Look!").tick("Look!", "stored");
        assertThat(annsWindow.attached()).hasCount(0);
        assertThat(annsWindow.message("Look!").locator(".file-picture img")).hasAttribute("width", "240");

        ChatWindow bobsWindow = bob.openConversation(ann.name()).shows("Look!");
        Locator picture = bobsWindow.message("Look!").locator(".file-picture");
        awaitShown(picture.locator("img"));
        BoundingBox box = picture.boundingBox();
        assertThat(box.width).isEqualTo(240);
        assertThat(box.height).isEqualTo(120);

        picture.focus();
        picture.press("Enter");
        Locator preview = bob.page().locator("dialog.preview");
        assertThat(preview).isVisible();
        awaitShown(preview.locator("img"));
        assertThat(preview.locator(".preview-name")).hasText("harbour.png");
        bob.page().keyboard().press("Escape");
        assertThat(preview).hasCount(0);
        assertThat(picture).isFocused();
        assertThat(bobsWindow.whole()).isVisible();
    }

    @Test
    void severalFilesGoInOneMessageWithoutAWordAndAreSaved() throws Exception {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow annsWindow = ann.openConversation(bob.name());
        String html = "<!DOCTYPE html><html><script>alert(1)</script></html>";
        annsWindow.attach(
                text("price list.txt", "hello"),
                text("page.html", html),
                picture("one.png", 100, 100),
                picture("two.png", 100, 100));
        assertThat(annsWindow.attached().and(annsWindow.whole().locator("[data-state=done]")))
                .hasCount(4);
        annsWindow.sendButton().click();

        ChatWindow bobsWindow = bob.openConversation(ann.name());
        Locator lines = bobsWindow.whole().locator(".file-line");
        assertThat(lines).hasCount(4);
        assertThat(lines.nth(0)).containsText("price list.txt");
        assertThat(lines.nth(0)).containsText("5 byte · TXT");
        assertThat(lines.nth(1)).containsText("HTML");
        assertThat(bobsWindow.whole().locator(".file-picture")).hasCount(2);
        assertThat(saved(bob, lines.nth(0), "price list.txt")).isEqualTo("hello");
        assertThat(saved(bob, lines.nth(1), "page.html")).isEqualTo(html);

        bobsWindow.whole().locator(".file-picture").first().click();
        Locator preview = bob.page().locator("dialog.preview");
        assertThat(preview.locator(".preview-note")).hasText("1 of 2");
        bob.page().keyboard().press("ArrowRight");
        assertThat(preview.locator(".preview-name")).hasText("two.png");
        assertThat(preview.locator(".preview-note")).hasText("2 of 2");
        preview.locator(".preview-close").click();
        assertThat(preview).hasCount(0);
    }

    @Test
    void filesAreDroppedOnTheWindowAndPastedIntoTheInput() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow window = ann.openConversation(bob.name());
        drop(ann.page(), window.log(), "dropped.txt", "text/plain");
        assertThat(window.attached()).hasText("dropped.txt4 byte");
        assertThat(window.whole()).not().hasClass(java.util.regex.Pattern.compile("dropping"));
        window.input()
                .evaluate(
                        "(input, transfer) => input.dispatchEvent(new ClipboardEvent('paste',"
                                + " {clipboardData: transfer, bubbles: true, cancelable: true}))",
                        transfer(ann.page(), "pasted.png", "image/png"));
        assertThat(window.attached()).hasCount(2);
        window.send("Both").tick("Both", "stored");
        assertThat(window.message("Both").locator(".file-name")).hasText(new String[] {"dropped.txt", "pasted.png"});
    }

    @Test
    void aFileDroppedOnSomebodysRowWaitsAtTheInputOfHisConversation() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        Locator row = ann.panel().find(bob.name());
        drop(ann.page(), row, "plan.txt", "text/plain");
        ChatWindow window = ann.window(bob.name());
        assertThat(window.attached()).hasAttribute("data-state", "done");
        window.send("The plan").tick("The plan", "stored");
        assertThat(bob.openConversation(ann.name()).message("The plan").locator(".file-name"))
                .hasText("plan.txt");
    }

    @Test
    void whatIsTooLargeOrEmptyIsSaidBeforeItIsSent() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow window = ann.openConversation(bob.name());
        assertThat(window.whole().locator(".composer-attach")).hasAttribute("title", "Attach files, up to 25 MB each");
        window.attach(text("empty.txt", ""), new FilePayload("huge.bin", "application/x-x", new byte[26_214_401]));
        assertThat(window.attached())
                .hasText(new String[] {"empty.txtThis file is empty", "huge.binLarger than 25 MB"});
        assertThat(window.sendButton()).isDisabled();
        Locator remove = window.whole().locator(".file-remove");
        remove.first().click();
        remove.first().click();
        assertThat(window.attached()).hasCount(0);
        assertThat(window.whole().locator(".composer-attach")).isFocused();
    }

    @Test
    void anUploadWaitsForTheLineAndTheMessageForTheUpload() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ann.visit().expect(VAIN);
        ChatWindow window = ann.openConversation(bob.name());
        ann.visit().offline(true);
        assertThat(ann.banner()).isVisible();
        window.attach(new FilePayload("later.bin", "application/x-x", new byte[700_000]));
        assertThat(window.attached()).hasAttribute("data-state", "paused");
        assertThat(window.attached()).containsText("Waiting for the connection");
        window.send("With a file");
        assertThat(window.message("With a file")).hasCount(0);
        assertThat(window.input()).hasValue("With a file");
        ann.visit().offline(false);
        window.tick("With a file", "stored");
        assertThat(bob.openConversation(ann.name()).message("With a file").locator(".file-note"))
                .containsText("684 kB");
    }

    @Test
    void aCancelledUploadIsLeftOutAndAPictureOfTooManyPixelsIsRefused() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ann.visit().expect("status of 400");
        ChatWindow window = ann.openConversation(bob.name());
        window.attach(
                new FilePayload("bomb.png", "image/png", bomb()), text("kept.txt", "kept"), text("not.txt", "not"));
        Locator bomb = window.attached().first();
        assertThat(bomb).hasAttribute("data-state", "failed");
        assertThat(bomb).containsText("Refused by the server");
        assertThat(window.sendButton()).isDisabled();
        bomb.locator(".file-remove").click();
        window.attached()
                .filter(new Locator.FilterOptions().setHasText("not.txt"))
                .locator(".file-remove")
                .click();
        assertThat(window.attached()).hasCount(1);
        window.send("One of three").tick("One of three", "stored");
        assertThat(bob.openConversation(ann.name()).message("One of three").locator(".file-name"))
                .hasText(new String[] {"kept.txt"});
    }

    private static FilePayload picture(String name, int width, int height) {
        return new FilePayload(name, "image/png", Pixels.png(width, height, Color.ORANGE));
    }

    private static FilePayload text(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A PNG that says it is 60,000 pixels wide and high. */
    private static byte[] bomb() {
        byte[] bytes = Pixels.png(1, 1, Color.RED);
        java.nio.ByteBuffer head = java.nio.ByteBuffer.wrap(bytes);
        head.putInt(16, 60_000).putInt(20, 60_000);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(bytes, 12, 17);
        head.putInt(29, (int) crc.getValue());
        return bytes;
    }

    private static JSHandle transfer(Page page, String name, String type) {
        return page.evaluateHandle(
                "([name, type]) => { const transfer = new DataTransfer();"
                        + " transfer.items.add(new File(['file'], name, {type})); return transfer; }",
                new Object[] {name, type});
    }

    private static void drop(Page page, Locator target, String name, String type) {
        Map<String, Object> brought = Map.of("dataTransfer", transfer(page, name, type));
        target.dispatchEvent("dragover", brought);
        target.dispatchEvent("drop", brought);
    }

    private static void awaitShown(Locator image) {
        assertThat(image).isVisible();
        image.page()
                .waitForCondition(() -> (Boolean) image.evaluate("image => image.complete && image.naturalWidth > 0"));
    }

    private static String saved(Tab tab, Locator line, String name) throws Exception {
        Download download =
                tab.page().waitForDownload(() -> line.locator(".file-download").click());
        assertThat(download.suggestedFilename()).isEqualTo(name);
        return Files.readString(download.path());
    }
}
