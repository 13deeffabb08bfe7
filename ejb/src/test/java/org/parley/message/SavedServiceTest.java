package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.ConversationFixture;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

class SavedServiceTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatIsSavedIsOnesOwnAndPagedFromTheLast(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            parley.sendMany(anna, id, 60);
            for (long seq = 1; seq <= 60; seq++) {
                save(parley, ben, id, seq, true);
                save(parley, ben, id, seq, true);
            }
            assertThat(parley.savedChanged.fired()).hasSize(60);
            SavedPage first = parley.saved(service -> service.page(ben, Long.MAX_VALUE));
            assertThat(first.more()).isTrue();
            assertThat(first.saved())
                    .extracting(each -> each.message().seq())
                    .hasSize(50)
                    .startsWith(60L, 59L);
            assertThat(first.saved().get(0).conversation()).isEqualTo("Anna");
            long before = first.saved().get(49).at();
            SavedPage rest = parley.saved(service -> service.page(ben, before));
            assertThat(rest.saved())
                    .extracting(each -> each.message().seq())
                    .containsExactly(10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
            assertThat(parley.view(ben, id, 7).extras().saved()).isTrue();
            assertThat(parley.view(anna, id, 7).extras().saved()).isFalse();
            save(parley, ben, id, 7, false);
            save(parley, ben, id, 7, false);
            assertThat(parley.view(ben, id, 7).extras().saved()).isFalse();
            assertThat(parley.saved(service -> service.page(anna, Long.MAX_VALUE))
                            .saved())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatOneMayNotReadIsNotSavedAndNotListedAnyMore(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long mallory = people.person("Mallory");
            long id = people.group("Marketing", anna, ben);
            parley.send(anna, id, "one");
            parley.send(anna, id, "two");
            assertThatThrownBy(() -> save(parley, mallory, id, 2, true))
                    .isInstanceOf(ConversationNotFoundException.class);
            for (long seq : new long[] {0, -1, 1, 4}) {
                assertThatThrownBy(() -> save(parley, ben, id, seq, true)).isInstanceOf(MessageNotFoundException.class);
            }
            save(parley, ben, id, 2, true);
            save(parley, ben, id, 3, true);
            parley.change((service, outcome) -> service.delete(anna, id, 3, outcome));
            SavedPage page = parley.saved(service -> service.page(ben, Long.MAX_VALUE));
            assertThat(page.saved()).extracting(each -> each.message().text()).containsExactly("", "one");
            assertThatThrownBy(() -> save(parley, anna, id, 3, true)).isInstanceOf(MessageNotFoundException.class);
            parley.remove(anna, id, ben);
            assertThat(parley.saved(service -> service.page(ben, Long.MAX_VALUE))
                            .saved())
                    .isEmpty();
            assertThatThrownBy(() -> save(parley, ben, id, 2, false)).isInstanceOf(ConversationNotFoundException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Vendor.class, names = "DERBY")
    void nobodySavesWithoutEnd(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, anna);
            parley.sendMany(anna, id, SavedMessage.MOST + 1);
            for (long seq = 1; seq <= SavedMessage.MOST; seq++) {
                save(parley, anna, id, seq, true);
            }
            assertThatThrownBy(() -> save(parley, anna, id, SavedMessage.MOST + 1, true))
                    .isInstanceOf(InvalidValueException.class);
            save(parley, anna, id, 1, false);
            save(parley, anna, id, SavedMessage.MOST + 1, true);
        }
    }

    private static void save(MessageFixture parley, long userId, long id, long seq, boolean on) {
        parley.saved(service -> {
            service.save(userId, id, seq, on);
            return on;
        });
    }
}
