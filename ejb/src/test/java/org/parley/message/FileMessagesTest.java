package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.file.FileNotFoundException;
import org.parley.file.FileView;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

/** Files in messages: sent, read, forwarded, and gone with a message that is deleted. */
class FileMessagesTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aMessageCarriesItsFilesToThePushedAndToHistory(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            FileView first = parley.files.upload(anna, "a.txt", new byte[5]);
            FileView second = parley.files.upload(anna, "b.txt", new byte[6]);
            parley.send(anna, id, "before");
            parley.sendFiles(anna, id, "", second.id(), first.id());
            parley.sendFiles(anna, id, "again", first.id());
            parley.send(anna, id, "after");
            List<List<FileView>> expected = List.of(List.of(), List.of(second, first), List.of(first), List.of());
            assertThat(parley.pushed())
                    .extracting(each -> each.extras().files())
                    .isEqualTo(expected);
            assertThat(parley.last(ben, id))
                    .extracting(each -> each.extras().files())
                    .isEqualTo(expected);
            assertThat(parley.files.files.open(ben, first.id()).view()).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatMayNotBeSentIsNot(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            FileView bens = parley.files.upload(ben, "a.txt", new byte[5]);
            long half = parley.files.uploads.create(anna, "half", 5).id();
            for (long file : new long[] {bens.id(), half, 987_654_321}) {
                assertThatThrownBy(() -> parley.sendFiles(anna, id, "look", file))
                        .isInstanceOf(FileNotFoundException.class);
            }
            assertThatThrownBy(() -> parley.sendFiles(anna, id, " ")).isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> parley.sendFiles(ben, id, "x".repeat(Message.TEXT_LENGTH + 1), bens.id()))
                    .isInstanceOf(InvalidValueException.class);
            assertThat(parley.texts(id)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aFileThatIsGoneInTheLastMomentStopsItsOwnMessageOnly(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            FileView file = parley.files.upload(anna, "a.txt", new byte[5]);
            parley.files.uploads.discard(anna, file.id());
            Outcome<StoredMessage> gone = new Outcome<>();
            Additions additions = new Additions(null, null, Mentioned.NOBODY, List.of(file.id()));
            Posting posting = Posting.text(id, anna, UUID.randomUUID().toString(), "with a file", additions);
            parley.journal.submit(new JournalEntry.Post(posting, "Anna", MessageExtras.NONE, gone));
            parley.send(anna, id, "without one");
            assertThatThrownBy(gone::get).isInstanceOf(FileNotFoundException.class);
            assertThat(parley.texts(id)).containsExactly("without one");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aForwardedMessageTakesItsFilesAlong(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long cleo = parley.conversations.person("Cleo");
            long id = parley.conversations.direct(anna, ben);
            long other = parley.conversations.direct(ben, cleo);
            FileView file = parley.files.upload(anna, "a.txt", new byte[5]);
            long seq = parley.sendFiles(anna, id, "", file.id()).seq();
            assertThatThrownBy(() -> parley.files.files.open(cleo, file.id()))
                    .isInstanceOf(FileNotFoundException.class);
            parley.forward(ben, id, seq, other);
            assertThat(parley.last(cleo, other))
                    .singleElement()
                    .extracting(each -> each.extras().files())
                    .isEqualTo(List.of(file));
            assertThat(parley.files.files.open(cleo, file.id()).view()).isEqualTo(file);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aDeletedMessageTakesItsFilesAway(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            FileView file = parley.files.upload(anna, "a.txt", new byte[5]);
            long seq = parley.sendFiles(anna, id, "look", file.id()).seq();
            assertThat(parley.files.files.open(ben, file.id()).view()).isEqualTo(file);
            parley.change((changes, changed) -> changes.delete(anna, id, seq, changed));
            for (long person : new long[] {anna, ben}) {
                assertThat(parley.view(person, id, seq).extras().files()).isEmpty();
                assertThatThrownBy(() -> parley.files.files.open(person, file.id()))
                        .isInstanceOf(FileNotFoundException.class);
            }
        }
    }
}
