package org.parley.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

class NotificationServiceTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobodyReadsOrMarksAnothersEntries(Vendor vendor) {
        NotificationFixture parley = new NotificationFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long ben = parley.conversations.person("Ben");
        long mallory = parley.conversations.person("Mallory");
        long id = parley.conversations.direct(anna, ben);
        parley.mention(anna, id, "@ben", ben);
        long entry = parley.bell(ben).get(0).id();
        assertThat(parley.bell(mallory)).isEmpty();
        parley.run(service -> service.read(mallory, List.of(entry)));
        parley.run(service -> service.readUpTo(mallory, Long.MAX_VALUE));
        assertThat(parley.bell(ben).get(0).read()).isFalse();
        assertThat(parley.read.fired()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void someOrAllAreMarkedOnceAndBadNumbersOfThemRefused(Vendor vendor) {
        NotificationFixture parley = new NotificationFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long ben = parley.conversations.person("Ben");
        long id = parley.conversations.direct(anna, ben);
        for (int i = 0; i < 4; i++) {
            parley.mention(anna, id, "@ben " + i, ben);
        }
        List<Long> ids = parley.bell(ben).stream().map(NotificationView::id).toList();
        assertThatThrownBy(() -> parley.run(service -> service.read(ben, List.of())))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> parley.run(service ->
                        service.read(ben, LongStream.rangeClosed(1, 101).boxed().toList())))
                .isInstanceOf(InvalidValueException.class);
        assertThat((int) parley.call(service -> service.unread(ben))).isEqualTo(4);
        for (int i = 0; i < 2; i++) {
            parley.run(service -> service.read(ben, List.of(ids.get(3), 0L, 987_654_321L)));
        }
        assertThat(parley.read.fired()).containsExactly(new NotificationsRead(ben, List.of(ids.get(3)), null, 3));
        for (int i = 0; i < 2; i++) {
            parley.run(service -> service.readUpTo(ben, ids.get(1)));
        }
        assertThat(parley.read.fired()).last().isEqualTo(new NotificationsRead(ben, List.of(), ids.get(1), 1));
        assertThat(parley.read.fired()).hasSize(2);
        assertThat(parley.bell(ben)).extracting(NotificationView::read).containsExactly(false, true, true, true);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void pagesFollowEachOtherAndUnreadIsCountedToAHundred(Vendor vendor) {
        NotificationFixture parley = new NotificationFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long ben = parley.conversations.person("Ben");
        long id = parley.conversations.direct(anna, ben);
        for (int i = 0; i < 110; i++) {
            parley.mention(anna, id, "@ben " + i, ben);
        }
        parley.work();
        List<String> texts = new ArrayList<>();
        NotificationPage page = parley.call(service -> service.first(ben));
        assertThat(page.entries()).hasSize(NotificationService.FIRST);
        while (true) {
            page.entries().forEach(each -> texts.add(String.valueOf(each.text())));
            if (!page.more()) {
                break;
            }
            long before = page.entries().get(page.entries().size() - 1).id();
            page = parley.call(service -> service.before(ben, before));
        }
        assertThat(texts).hasSize(110).startsWith("@ben 109", "@ben 108").endsWith("@ben 1", "@ben 0");
        assertThat((int) parley.call(service -> service.unread(ben))).isEqualTo(NotificationService.MOST_COUNTED);
        assertThat(parley.call(service -> service.before(ben, 0)).entries()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aTestIsOneEntryHoweverOftenItIsAskedFor(Vendor vendor) {
        NotificationFixture parley = new NotificationFixture(vendor);
        long anna = parley.conversations.person("Anna");
        for (int i = 0; i < 3; i++) {
            parley.run(service -> service.test(anna));
        }
        assertThat(parley.bell(anna)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(NotificationKind.TEST);
            assertThat(entry.conversationId()).isNull();
        });
        assertThat(parley.stored.fired()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void tooManyAndTooOldOnesAreSwept(Vendor vendor) {
        NotificationFixture parley = new NotificationFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long ben = parley.conversations.person("Ben");
        parley.conversations.database.run(em -> {
            NotificationRepository entries = new NotificationRepository(em);
            for (int i = 0; i < Notification.MOST + 250; i++) {
                entries.add(Notification.test(anna, NotificationFixture.NOON + i));
            }
            entries.add(Notification.test(ben, NotificationFixture.NOON - NotificationSweep.AGE.toMillis() - 1));
            entries.add(Notification.test(ben, NotificationFixture.NOON - NotificationSweep.AGE.toMillis()));
        });
        parley.sweep.sweep();
        List<Notification> left = parley.conversations.database.get(
                em -> new NotificationRepository(em).before(anna, Long.MAX_VALUE, 5_000));
        assertThat(left).hasSize(Notification.MOST);
        assertThat(left.get(0).notifiedAt()).isEqualTo(NotificationFixture.NOON + Notification.MOST + 249);
        assertThat(parley.bell(ben)).hasSize(1);
        parley.conversations.database.run(em -> new NotificationRepository(em)
                .remove(left.stream().map(Notification::id).toList().subList(0, 500)));
    }
}
