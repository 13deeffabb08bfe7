package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.ConversationFixture;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

/** Reactions: whose they are, and how many there may be. */
class ReactionTest {
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void reactionsAreCountedAndEachReadersOwnAreKnown(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            parley.send(anna, id, "hello");
            assertThat(react(parley, ben, id, 1, "👍", true).count()).isEqualTo(1);
            assertThat(react(parley, anna, id, 1, "👍", true).count()).isEqualTo(2);
            assertThat(react(parley, anna, id, 1, "👍", true).outcome()).isEqualTo(StoredChange.Outcome.UNCHANGED);
            react(parley, anna, id, 1, "❤️", true);
            assertThat(react(parley, anna, id, 1, "👍", false).count()).isEqualTo(1);
            assertThat(react(parley, anna, id, 1, "🎉", false).outcome()).isEqualTo(StoredChange.Outcome.UNCHANGED);
            assertThat(parley.view(anna, id, 1).extras().reactions())
                    .containsExactlyInAnyOrder(new ReactionView("👍", 1, false), new ReactionView("❤️", 1, true));
            assertThat(parley.view(ben, id, 1).extras().reactions()).contains(new ReactionView("👍", 1, true));
            ReactorPage reactors = parley.details(service -> service.reactors(anna, id, 1, "👍", 0));
            assertThat(reactors.people()).extracting(ReactorPage.Reactor::name).containsExactly("Ben");
            assertThat(reactors.more()).isFalse();
            assertThat(parley.told()).hasSize(4).allMatch(event -> event instanceof ReactionChanged);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void reactionsByTheThousandEndInAClearAnswer(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            List<Long> crowd = people.people("Reader", 1_005);
            long id = people.group("Many", anna, crowd.toArray(Long[]::new));
            parley.send(anna, id, "react!");
            List<Outcome<StoredChange>> outcomes = new ArrayList<>();
            for (long each : crowd) {
                Outcome<StoredChange> outcome = new Outcome<>();
                parley.changes.react(each, id, 2, "👍", true, outcome);
                outcomes.add(outcome);
            }
            int refused = 0;
            for (Outcome<StoredChange> each : outcomes) {
                refused += isRefused(each) ? 1 : 0;
            }
            assertThat(refused).isEqualTo(5);
            assertThat(parley.view(anna, id, 2).extras().reactions())
                    .containsExactly(new ReactionView("👍", ChangedMessage.MOST_REACTIONS, false));
            assertThat(parley.details(service -> service.reactors(anna, id, 2, "👍", 0))
                            .more())
                    .isTrue();
            assertThat(parley.conversations.view(anna, id).revision()).isEqualTo(1_002);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aMessageHasTwentyDifferentEmojiAtMost(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            parley.send(anna, id, "hello");
            for (int i = 0; i < ChangedMessage.MOST_EMOJI; i++) {
                react(parley, anna, id, 1, Character.toString(0x1F600 + i), true);
            }
            assertThatThrownBy(() -> react(parley, anna, id, 1, "👍", true)).isInstanceOf(InvalidValueException.class);
            assertThat(react(parley, ben, id, 1, Character.toString(0x1F600), true)
                            .count())
                    .isEqualTo(2);
            for (String none : List.of("", "a", ":+1:", "👍👍", "<b>", "1", " 👍", "\uD83D", "x".repeat(33))) {
                assertThatThrownBy(() -> react(parley, anna, id, 1, none, true))
                        .as(none)
                        .isInstanceOf(InvalidValueException.class);
            }
            for (String one : List.of("👩‍👩‍👧‍👦", "👍🏽", "🇵🇱", "1️⃣", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "☺️", "™️")) {
                assertThat(Emoji.checked(one)).isEqualTo(one);
            }
        }
    }

    private static boolean isRefused(Outcome<StoredChange> outcome) {
        try {
            outcome.get();
            return false;
        } catch (InvalidValueException e) {
            return true;
        }
    }

    private static StoredChange react(MessageFixture parley, long by, long id, long seq, String emoji, boolean on) {
        return parley.change((service, outcome) -> service.react(by, id, seq, emoji, on, outcome));
    }
}
