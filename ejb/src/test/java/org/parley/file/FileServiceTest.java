package org.parley.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

class FileServiceTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theUploaderReadsUntilItIsSentAndThenTheMembers(Vendor vendor) {
        FileFixture parley = new FileFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long ben = parley.conversations.person("Ben");
        long mallory = parley.conversations.person("Mallory");
        long group = parley.group(anna, ben);
        long picture = parley.upload(anna, "a.png", TestPictures.png(20, 10)).id();
        assertThat(parley.files.open(anna, picture).view().width()).isEqualTo(20);
        refused(parley, ben, picture);

        parley.attach(group, 1, picture);
        for (long member : new long[] {anna, ben}) {
            assertThat(parley.files.open(member, picture).view().type()).isEqualTo("image/png");
            assertThat(parley.files.thumbnail(member, picture).bytes()).isNotEmpty();
        }
        refused(parley, mallory, picture);
        assertThatThrownBy(() -> parley.uploads.discard(anna, picture)).isInstanceOf(FileNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoIsNoMemberAnyMoreReadsNothingNotEvenHisOwn(Vendor vendor) {
        FileFixture parley = new FileFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long ben = parley.conversations.person("Ben");
        long group = parley.group(anna, ben);
        long file = parley.upload(ben, "a.txt", "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .id();
        parley.attach(group, 1, file);
        parley.conversations.database.run(em -> em.createQuery(
                        "UPDATE Membership m SET m.leftAt = 1 WHERE m.conversationId = :group AND m.participantId = :ben")
                .setParameter("group", group)
                .setParameter("ben", ben)
                .executeUpdate());
        refused(parley, ben, file);
        assertThat(parley.files.open(anna, file).view().type()).isEqualTo("text/plain");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aForwardedFileIsReadInBothConversations(Vendor vendor) {
        FileFixture parley = new FileFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long ben = parley.conversations.person("Ben");
        long cleo = parley.conversations.person("Cleo");
        long file = parley.upload(anna, "a.txt", new byte[5]).id();
        parley.attach(parley.group(anna, ben), 1, file);
        refused(parley, cleo, file);
        parley.attach(parley.group(ben, cleo), 1, file);
        for (long member : new long[] {anna, ben, cleo}) {
            assertThat(parley.files.open(member, file).view().size()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void onlyOnesOwnWholeFilesCanBeSent(Vendor vendor) {
        FileFixture parley = new FileFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long ben = parley.conversations.person("Ben");
        FileView first = parley.upload(anna, "a.txt", new byte[5]);
        FileView second = parley.upload(anna, "b.txt", new byte[6]);
        assertThat(parley.files.attach(anna, List.of())).isEmpty();
        assertThat(parley.files.attach(anna, List.of(second.id(), first.id()))).containsExactly(second, first);
        long half = parley.uploads.create(anna, "half", 5).id();
        for (long id : new long[] {half, 987_654_321, 0, -1}) {
            assertThatThrownBy(() -> parley.files.attach(anna, List.of(first.id(), id)))
                    .isInstanceOf(FileNotFoundException.class);
        }
        assertThatThrownBy(() -> parley.files.attach(ben, List.of(first.id())))
                .isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> parley.files.attach(anna, List.of(first.id(), first.id())))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> parley.files.attach(
                        anna, LongStream.range(0, 11).boxed().toList()))
                .isInstanceOf(InvalidValueException.class);
        parley.attach(parley.group(anna, ben), 1, first.id());
        assertThat(parley.files.attach(anna, List.of(first.id()))).containsExactly(first);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aPageGetsTheFilesOfItsMessagesInTheirOrder(Vendor vendor) {
        FileFixture parley = new FileFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long group = parley.group(anna);
        FileView first = parley.upload(anna, "a.txt", new byte[5]);
        FileView second = parley.upload(anna, "b.txt", new byte[6]);
        parley.attach(group, 7, second.id(), first.id());
        parley.attach(group, 8, first.id());
        parley.attach(group, 9_000, second.id());
        assertThat(parley.attached(group, List.of())).isEmpty();
        assertThat(parley.attached(group, List.of(1L, 7L, 9_000L)))
                .containsOnlyKeys(7L, 9_000L)
                .containsEntry(7L, List.of(second, first))
                .containsEntry(9_000L, List.of(second));
        assertThat(parley.attached(group + 1, List.of(7L))).isEmpty();
    }

    private static void refused(FileFixture parley, long personId, long file) {
        assertThatThrownBy(() -> parley.files.open(personId, file)).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> parley.files.thumbnail(personId, file)).isInstanceOf(FileNotFoundException.class);
    }
}
