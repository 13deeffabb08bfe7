package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.ConversationFixture;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.NotWritableException;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;
import org.parley.user.UserRepository;

/** Messages that refer to others, and to people: answers, what is forwarded, mentions. */
class ReferenceTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aQuoteIsItsMessageAlsoWhenThatChanges(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            parley.send(anna, id, "🎉".repeat(150));
            parley.sendMany(anna, id, 60);
            StoredMessage answer = parley.reply(ben, id, "indeed", 1);
            QuoteView quote = new QuoteView(1, anna, "Anna", "🎉".repeat(100), false);
            assertThat(parley.pushed().get(61).extras().quote()).isEqualTo(quote);
            assertThat(parley.view(anna, id, answer.seq()).extras().quote()).isEqualTo(quote);
            parley.change((service, outcome) -> service.edit(anna, id, 1, "shorter", outcome));
            assertThat(parley.last(anna, id).get(49).extras().quote())
                    .isEqualTo(new QuoteView(1, anna, "Anna", "shorter", false));
            parley.change((service, outcome) -> service.delete(anna, id, 1, outcome));
            assertThat(parley.view(anna, id, answer.seq()).extras().quote())
                    .isEqualTo(new QuoteView(1, anna, "Anna", "", true));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nothingIsAnsweredThatIsNotThere(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long cleo = people.person("Cleo");
            long group = people.group("Marketing", anna, ben);
            long other = people.direct(anna, cleo);
            parley.sendMany(anna, other, 5);
            for (long seq : new long[] {0, -1, 2, 5, Long.MAX_VALUE}) {
                assertThatThrownBy(() -> parley.reply(ben, group, "over there", seq))
                        .isInstanceOf(MessageNotFoundException.class);
            }
            assertThatThrownBy(() -> parley.reply(ben, group, "a system line", 1))
                    .isInstanceOf(MessageNotFoundException.class);
            assertThatThrownBy(() -> parley.reply(ben, other, "let me in", 1))
                    .isInstanceOf(ConversationNotFoundException.class);
            assertThat(parley.texts(group)).containsExactly("");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatIsForwardedNamesWhoWroteItFirst(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long cleo = people.person("Cleo");
            long first = people.direct(anna, ben);
            long second = people.direct(ben, cleo);
            long third = people.direct(cleo, anna);
            parley.send(anna, first, "*hello* @" + userName(parley, anna));
            parley.forward(ben, first, 1, second);
            parley.forward(cleo, second, 1, third);
            MessageView message = parley.view(anna, third, 1);
            assertThat(message.author()).isEqualTo("Cleo");
            assertThat(message.extras().forwarded()).isEqualTo("Anna");
            assertThat(message.extras().html()).contains("<strong>hello</strong>");
            assertThat(message.extras().mentioned()).isEqualTo(Mentioned.NOBODY);
            assertThat(parley.pushed().get(2).extras().forwarded()).isEqualTo("Anna");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobodyForwardsFromOrToWhereHeIsNot(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long mallory = people.person("Mallory");
            long foreign = people.group("Board", anna, ben);
            long own = people.direct(mallory, anna);
            long closed = people.direct(mallory, ben);
            parley.send(anna, foreign, "secret");
            parley.send(mallory, own, "hello");
            for (long id : new long[] {foreign, 987_654_321, 0, -1}) {
                assertThatThrownBy(() -> parley.forward(mallory, id, 2, own))
                        .isInstanceOf(ConversationNotFoundException.class);
                assertThatThrownBy(() -> parley.forward(mallory, own, 1, id))
                        .isInstanceOf(ConversationNotFoundException.class);
            }
            assertThatThrownBy(() -> parley.forward(mallory, own, 99, own))
                    .isInstanceOf(MessageNotFoundException.class);
            assertThatThrownBy(() -> parley.forward(anna, foreign, 1, own))
                    .isInstanceOf(MessageNotFoundException.class);
            people.deactivate(ben);
            assertThatThrownBy(() -> parley.forward(mallory, own, 1, closed)).isInstanceOf(NotWritableException.class);
            assertThat(parley.texts(own)).containsExactly("hello");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void membersAreMentionedByUserNameAndAllInGroups(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long stranger = people.person("Stranger");
            long group = people.group("Marketing", anna, ben);
            String annas = userName(parley, anna).toUpperCase(Locale.ROOT);
            String bens = userName(parley, ben);
            parley.send(ben, group, "(@" + annas + "), @" + bens + ". @" + userName(parley, stranger) + " x@" + bens);
            parley.send(ben, group, "@all: lunch");
            parley.send(
                    ben,
                    group,
                    "@nobody @allx @ @@all `@all @" + bens + "`\n```\n@" + bens + "\n```\n[@all](https://a.b)");
            long direct = people.direct(anna, ben);
            parley.send(ben, direct, "@all");
            assertThat(parley.view(anna, group, 2).extras().mentioned().ids()).containsExactlyInAnyOrder(anna, ben);
            assertThat(parley.view(anna, group, 2).extras().mentioned().all()).isFalse();
            assertThat(parley.view(anna, group, 2).extras().html()).contains("data-person=\"" + anna + "\"");
            assertThat(parley.view(anna, group, 3).extras().mentioned().all()).isTrue();
            assertThat(parley.view(anna, group, 4).extras().mentioned()).isEqualTo(Mentioned.NOBODY);
            assertThat(parley.view(anna, direct, 1).extras().mentioned()).isEqualTo(Mentioned.NOBODY);
            assertThat(parley.pushed())
                    .allSatisfy(each -> assertThat(parley.view(anna, each.conversationId(), each.seq()))
                            .isEqualTo(each));
            parley.change((service, outcome) -> service.edit(ben, group, 2, "@" + bens + " alone", outcome));
            assertThat(parley.view(anna, group, 2).extras().mentioned().ids()).containsExactly(ben);
            parley.change((service, outcome) -> service.edit(ben, group, 3, "nobody", outcome));
            assertThat(parley.view(anna, group, 3).extras().mentioned()).isEqualTo(Mentioned.NOBODY);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void fiveThousandMentionsAreRefusedOrOne(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            List<Long> crowd = people.people("Somebody", 101);
            long group = people.group("Many", anna, crowd.toArray(Long[]::new));
            String everybody =
                    crowd.stream().map(each -> "@" + userName(parley, each)).collect(Collectors.joining(" "));
            assertThatThrownBy(() -> parley.send(anna, group, everybody)).isInstanceOf(InvalidValueException.class);
            parley.send(anna, group, "hello");
            assertThatThrownBy(
                            () -> parley.change((service, outcome) -> service.edit(anna, group, 2, everybody, outcome)))
                    .isInstanceOf(InvalidValueException.class);
            parley.send(anna, group, "@a".repeat(5_000));
            parley.send(anna, group, "@all ".repeat(2_000));
            String hundred = everybody.substring(0, everybody.lastIndexOf(' '));
            parley.send(anna, group, hundred);
            assertThat(parley.view(anna, group, 3).extras().mentioned()).isEqualTo(Mentioned.NOBODY);
            assertThat(parley.view(anna, group, 4).extras().mentioned().all()).isTrue();
            assertThat(parley.view(anna, group, 5).extras().mentioned().ids()).hasSize(Mentioned.MOST);
        }
    }

    private static String userName(MessageFixture parley, long id) {
        return parley.conversations.database.get(
                em -> new UserRepository(em).ofIds(List.of(id)).get(0).userName());
    }
}
