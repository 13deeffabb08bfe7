package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.message.TypingChanged.Typing;
import org.parley.system.FiredEvents;
import org.parley.system.Vendor;
import org.parley.user.Status;

@SuppressWarnings("UnnecessaryAssignment")
class TypingServiceTest {
    private final FiredEvents<TypingChanged> told = new FiredEvents<>();

    @ParameterizedTest
    @EnumSource(value = Vendor.class, names = "DERBY")
    void whatManySayIsToldOnceAndTogether(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            TypingService typing = typing(parley);
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            for (int i = 0; i < 10; i++) {
                typing.typing(anna, id, true);
                typing.typing(ben, id, true);
            }
            typing.tick();
            assertThat(told.fired()).hasSize(1);
            assertThat(told.fired().get(0).changes())
                    .containsExactlyInAnyOrder(new Typing(id, anna, true), new Typing(id, ben, true));
            typing.typing(anna, id, true);
            typing.tick();
            assertThat(told.fired()).hasSize(1);
            typing.typing(anna, id, false);
            typing.tick();
            assertThat(told.fired().get(1).changes()).isEqualTo(List.of(new Typing(id, anna, false)));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Vendor.class, names = "DERBY")
    void whoSentAMessageAndTypesOnIsToldAgain(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            TypingService typing = typing(parley);
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            typing.typing(anna, id, true);
            typing.tick();
            typing.typing(anna, id, false);
            typing.typing(anna, id, true);
            typing.tick();
            assertThat(told.fired())
                    .extracting(TypingChanged::changes)
                    .containsExactly(List.of(new Typing(id, anna, true)), List.of(new Typing(id, anna, true)));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Vendor.class, names = "DERBY")
    void neitherStrangersNorLargeGroupsType(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            TypingService typing = typing(parley);
            long anna = parley.conversations.person("Anna");
            long mallory = parley.conversations.person("Mallory");
            Long[] crowd = parley.conversations
                    .people("Somebody", TypingService.MOST_MEMBERS)
                    .toArray(Long[]::new);
            long large = parley.conversations.group("Everyone", anna, crowd);
            assertThatThrownBy(() -> typing.typing(mallory, large, true))
                    .isInstanceOf(ConversationNotFoundException.class);
            typing.typing(anna, large, true);
            typing.typing(anna, parley.conversations.direct(anna, mallory), false);
            typing.tick();
            assertThat(told.fired()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"INVISIBLE", "OFFLINE"})
    void whoIsHiddenTypesUnseen(Status hidden) {
        try (MessageFixture parley = new MessageFixture(Vendor.DERBY)) {
            TypingService typing = typing(parley);
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            parley.statuses.set(anna, hidden);
            typing.typing(anna, id, true);
            typing.tick();
            // Who hides between a key and the tick is not told of either.
            parley.statuses.set(anna, Status.ONLINE);
            typing.typing(anna, id, true);
            parley.statuses.set(anna, hidden);
            typing.tick();
            assertThat(told.fired()).isEmpty();
        }
    }

    private TypingService typing(MessageFixture parley) {
        TypingService typing = new TypingService();
        typing.memberships = parley.conversations.memberships;
        typing.event = told;
        typing.statuses = parley.statuses;
        return typing;
    }
}
