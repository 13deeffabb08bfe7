package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.ConversationFixture;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.NotWritableException;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

class MessageServiceTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobodyWritesWhereHeIsNoMember(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long mallory = parley.conversations.person("Mallory");
            long foreign = parley.conversations.direct(
                    parley.conversations.person("Anna"), parley.conversations.person("Ben"));
            for (long id : new long[] {foreign, 987_654_321, 0, -1, Long.MIN_VALUE}) {
                assertThatThrownBy(() -> parley.post(mallory, id, "a", "let me in"))
                        .isInstanceOf(ConversationNotFoundException.class);
                assertThatThrownBy(() -> parley.messages.read(mallory, id, 1))
                        .isInstanceOf(ConversationNotFoundException.class);
            }
            assertThat(parley.texts(foreign)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void refusesTextsAndClientIdsThatAreNone(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            for (String text : List.of(
                    "",
                    " \n\t\u2003 ",
                    "x".repeat(Message.TEXT_LENGTH + 1),
                    "a\u0000b",
                    "a\u001Bb",
                    "a\u0085b",
                    "\uD800",
                    "\uDC00\uD800")) {
                assertThatThrownBy(() -> parley.post(anna, id, "a", text)).isInstanceOf(InvalidValueException.class);
            }
            for (String clientId : List.of("", "a b", "x".repeat(37), "ą", "a\n", "a;b", "'--\u0000")) {
                assertThatThrownBy(() -> parley.post(anna, id, clientId, "hello"))
                        .isInstanceOf(InvalidValueException.class);
            }
            assertThat(parley.texts(id)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void keepsTextsAsWritten(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            List<String> texts = List.of(
                    "<script>alert('x')</script><img src=x onerror=alert(1)>",
                    "Robert'); DROP TABLE message;--",
                    "שלום \u202Eabc مرحبا",
                    "two\nlines\tand a tab",
                    "🎉".repeat(Message.TEXT_LENGTH / 2),
                    "ł".repeat(Message.TEXT_LENGTH));
            for (String text : texts) {
                parley.send(anna, id, "  " + text + "\r\n");
            }
            assertThat(parley.texts(id)).isEqualTo(texts);
            assertThat(parley.pushed()).extracting(MessageView::text).isEqualTo(texts);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void writesToDeactivatedPeopleAreRefusedButAGroupGoesOn(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long direct = people.direct(anna, ben);
            long group = people.group("Marketing", anna, ben);
            people.deactivate(ben);
            assertThatThrownBy(() -> parley.post(anna, direct, "a", "hello")).isInstanceOf(NotWritableException.class);
            assertThatThrownBy(() -> parley.post(ben, direct, "a", "hello")).isInstanceOf(NotWritableException.class);
            assertThatThrownBy(() -> parley.post(ben, group, "a", "hello")).isInstanceOf(NotWritableException.class);
            assertThat(parley.send(anna, group, "hello").seq()).isEqualTo(2);
        }
    }
}
