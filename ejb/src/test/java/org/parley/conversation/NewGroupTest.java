package org.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

class NewGroupTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void refusesNamesThatAreNone(Vendor vendor) {
        ConversationFixture parley = ConversationFixture.on(vendor);
        long anna = parley.person("Anna");
        List<String> names = List.of(
                "",
                " \u2003 ",
                "x".repeat(Conversation.NAME_LENGTH + 1),
                "a\u0000b",
                "a\nb",
                "a\u007Fb",
                "a\uD800b",
                "invoice\u202Efdp.exe",
                "\u200B\u200B");
        for (String name : names) {
            assertThatThrownBy(() -> parley.group(name, anna))
                    .as("the name <%s>", name)
                    .isInstanceOf(InvalidValueException.class);
        }
        assertThat(parley.list(anna).conversations()).isEmpty();
        assertThat(parley.created.fired()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void keepsNamesAsWritten(Vendor vendor) {
        ConversationFixture parley = ConversationFixture.on(vendor);
        long anna = parley.person("Anna");
        List<String> names = List.of(
                "<script>alert(1)</script>",
                "<b>bold</b> &amp; \"quoted\" 'too'",
                "שלום مرحبا",
                "Zażółć 🎉",
                "x".repeat(Conversation.NAME_LENGTH));
        for (String name : names) {
            long id = parley.group("  " + name + " ", anna);
            assertThat(parley.view(anna, id).name()).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void takesActivePeopleOnly(Vendor vendor) {
        ConversationFixture parley = ConversationFixture.on(vendor);
        long anna = parley.person("Anna");
        long ben = parley.person("Ben");
        long gone = parley.person("Gone");
        parley.deactivate(gone);
        for (long bad : new long[] {gone, 987_654_321, 0, -1}) {
            assertThatThrownBy(() -> parley.group("Marketing", anna, ben, bad))
                    .isInstanceOf(InvalidValueException.class);
        }
        assertThatThrownBy(() -> parley.group("Marketing", gone, ben)).isInstanceOf(InvalidValueException.class);
        assertThat(parley.list(ben).conversations()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void beginsWithABoundedNumberOfMembers(Vendor vendor) {
        ConversationFixture parley = ConversationFixture.on(vendor);
        long anna = parley.person("Anna");
        Long[] tooMany = LongStream.range(0, NewConversations.MOST_MEMBERS)
                .mapToObj(i -> 5_000_000_000L + i)
                .toArray(Long[]::new);
        assertThatThrownBy(() -> parley.group("Marketing", anna, tooMany))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at most");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void namedTwiceIsAMemberOnceAndTheCreatorModerates(Vendor vendor) {
        ConversationFixture parley = ConversationFixture.on(vendor);
        long anna = parley.person("Anna");
        long ben = parley.person("Ben");
        long id = parley.group("Marketing", anna, ben, anna, ben);
        assertThat(parley.view(anna, id).memberCount()).isEqualTo(2);
        assertThat(parley.memberships.of(id).require(anna).role()).isEqualTo(MembershipRole.MODERATOR);
        assertThat(parley.memberships.of(id).require(ben).role()).isEqualTo(MembershipRole.MEMBER);
        assertThat(parley.created.fired()).singleElement().satisfies(event -> {
            assertThat(event.creatorId()).isEqualTo(anna);
            assertThat(event.memberIds()).containsExactly(anna, ben);
        });
    }
}
