package org.parley.message;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.ConversationChanged;
import org.parley.conversation.ConversationFixture;
import org.parley.conversation.MembershipRole;
import org.parley.file.FileFixture;
import org.parley.message.Posting.MembershipChange;
import org.parley.system.Calm;
import org.parley.system.FiredEvents;
import org.parley.system.Halt;
import org.parley.system.TestClock;
import org.parley.system.TestTransactions;
import org.parley.system.Vendor;
import org.parley.user.ChosenStatuses;
import org.parley.user.TestUsers;
import org.parley.user.UserService;

/** The services of this package, with a running journal. It stands in for the container, hence the assignments. */
@SuppressWarnings("UnnecessaryAssignment")
final class MessageFixture implements AutoCloseable {
    static final long NOON = ConversationFixture.NOON;

    final ConversationFixture conversations;
    final ScriptedWriter writer;
    final Disk disk = new Disk();
    final JournalState state = new JournalState();
    final Journal journal = new Journal();
    final RecentMessages recent = new RecentMessages();
    private final Batches batches = new Batches();
    final GroupService groups = new GroupService();
    final GroupAdministration administration = new GroupAdministration();
    final FiredEvents<GroupRestored> groupRestored = new FiredEvents<>();
    final FiredEvents<GroupChanged> groupChanged = new FiredEvents<>();
    final FiredEvents<ConversationChanged> conversationChanged = new FiredEvents<>();
    final FiredEvents<GroupDeleted> groupDeleted = new FiredEvents<>();
    final MessageService messages = new MessageService();
    final FileFixture files;
    final ChangeService changes = new ChangeService();
    final FiredEvents<MessagesChanged> changed = new FiredEvents<>();
    final FiredEvents<MarkedUnread> markedUnread = new FiredEvents<>();
    final FiredEvents<SavedChanged> savedChanged = new FiredEvents<>();
    private final DetailService details = new DetailService();
    private final SavedService saved = new SavedService();
    final FiredEvents<MessagesPosted> posted = new FiredEvents<>();
    final FiredEvents<MembershipChanged> membershipChanged = new FiredEvents<>();
    final FiredEvents<MarksStored> marksStored = new FiredEvents<>();
    final CountingMarks markWriter;
    final ChosenStatuses statuses = new ChosenStatuses();
    long nanos;
    final ReadMarks marks = new ReadMarks((Ticker) () -> nanos);
    private final HistoryService history = new HistoryService();

    MessageFixture(Vendor vendor) {
        conversations = ConversationFixture.on(vendor);
        files = new FileFixture(vendor);
        FirstLine firstLine = new FirstLine();
        firstLine.em = conversations.database.injected();
        conversations.whenCreated(firstLine::on);
        writer = new ScriptedWriter(conversations.database, NOON);
        state.disk = disk;
        batches.writer = writer;
        batches.state = state;
        batches.halt = new Halt();
        batches.calm = new Calm();
        batches.recent = recent;
        batches.news = news();
        journal.threads = new Threads();
        journal.batches = batches;
        journal.state = state;
        messages.memberships = conversations.memberships;
        messages.journal = journal;
        messages.marks = marks;
        UserService users = new TestUsers(conversations.database);
        GroupLines lines = new GroupLines();
        lines.memberships = conversations.memberships;
        lines.journal = journal;
        lines.deleted = groupDeleted;
        lines.users = users;
        groups.memberships = conversations.memberships;
        groups.lines = lines;
        groups.users = users;
        administration.memberships = conversations.memberships;
        administration.lines = lines;
        administration.users = users;
        administration.transactions = new TestTransactions(conversations.database);
        administration.restored = groupRestored;
        Originals originals = new Originals();
        originals.transactions = new TestTransactions(conversations.database);
        messages.originals = originals;
        Rendering rendering = new Rendering();
        rendering.text = new MessageText();
        rendering.memberships = conversations.memberships;
        messages.rendering = rendering;
        messages.files = files.files;
        changes.memberships = conversations.memberships;
        changes.journal = journal;
        changes.rendering = rendering;
        details.em = conversations.database.injected();
        details.memberships = conversations.memberships;
        details.rendering = rendering;
        saved.em = conversations.database.injected();
        saved.memberships = conversations.memberships;
        saved.rendering = rendering;
        saved.conversations = conversations.service();
        saved.changed = savedChanged;
        saved.clock = new TestClock(() -> NOON);
        marks.unread = markedUnread;
        markWriter = new CountingMarks(conversations.database, NOON);
        marks.writer = markWriter;
        marks.statuses = statuses;
        markWriter.statuses = statuses;
        marks.stored = marksStored;
        history.em = conversations.database.injected();
        history.memberships = conversations.memberships;
        history.recent = recent;
        history.rendering = rendering;
        journal.start();
    }

    private JournalNews news() {
        JournalNews news = new JournalNews();
        news.memberships = conversations.memberships;
        news.recent = recent;
        news.messagesPosted = posted;
        news.messagesChanged = changed;
        news.membershipChanged = membershipChanged;
        news.conversationChanged = conversationChanged;
        news.groupChanged = groupChanged;
        return news;
    }

    /** Sends without waiting. */
    Outcome<StoredMessage> post(long authorId, long conversationId, String clientId, String text) {
        Outcome<StoredMessage> outcome = new Outcome<>();
        messages.post(authorId, new NewMessage(conversationId, clientId, text), outcome);
        return outcome;
    }

    /** Sends, and waits for the outcome. */
    StoredMessage send(long authorId, long conversationId, String text) {
        StoredMessage stored = post(authorId, conversationId, UUID.randomUUID().toString(), text)
                .get();
        settle();
        return stored;
    }

    void sendMany(long authorId, long conversationId, int count) {
        List<Outcome<StoredMessage>> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            outcomes.add(post(authorId, conversationId, UUID.randomUUID().toString(), "number " + i));
        }
        outcomes.forEach(Outcome::get);
        settle();
    }

    /** Puts something into the journal that the service would have refused. */
    Outcome<StoredMessage> smuggle(long conversationId, long authorId, String clientId, String text) {
        Outcome<StoredMessage> outcome = new Outcome<>();
        journal.submit(new JournalEntry.Post(
                Posting.text(conversationId, authorId, clientId, text), "Somebody", MessageExtras.NONE, outcome));
        return outcome;
    }

    /** The same for a change of membership. */
    Outcome<StoredMessage> smuggleChange(
            long conversationId, long authorId, MessageKind kind, long who, @Nullable MembershipRole role) {
        Outcome<StoredMessage> outcome = new Outcome<>();
        MembershipChange change = new MembershipChange(who, role);
        String clientId = UUID.randomUUID().toString();
        Posting line = new Posting(conversationId, authorId, clientId, kind, "Ben", change);
        journal.submit(new JournalEntry.Post(line, "Somebody", MessageExtras.NONE, outcome));
        return outcome;
    }

    void remove(long callerId, long conversationId, long participantId) {
        inGroup((groups, posted) -> groups.remove(callerId, conversationId, participantId, posted));
    }

    /** Changes a group, and waits for the outcome. */
    void inGroup(BiConsumer<GroupService, Told<StoredMessage>> what) {
        Outcome<StoredMessage> outcome = new Outcome<>();
        what.accept(groups, outcome);
        outcome.get();
        settle();
    }

    List<MessageView> read(Function<HistoryService, List<MessageView>> what) {
        return conversations.database.get(em -> what.apply(history));
    }

    Changes changesAfter(long callerId, long conversationId, long revision) {
        return conversations.database.get(em -> history.changesAfter(callerId, conversationId, revision));
    }

    List<ReaderView> readers(long callerId, long conversationId, long seq) {
        return conversations
                .database
                .get(em -> history.readers(callerId, conversationId, seq, null))
                .readers();
    }

    /** Answers a message, and waits for the outcome. */
    StoredMessage reply(long authorId, long conversationId, String text, long seq) {
        Outcome<StoredMessage> outcome = new Outcome<>();
        messages.post(
                authorId, new NewMessage(conversationId, UUID.randomUUID().toString(), text, seq, List.of()), outcome);
        StoredMessage stored = outcome.get();
        settle();
        return stored;
    }

    /** Sends files, and waits for the outcome. */
    StoredMessage sendFiles(long authorId, long conversationId, String text, Long... fileIds) {
        Outcome<StoredMessage> outcome = new Outcome<>();
        String clientId = UUID.randomUUID().toString();
        messages.post(authorId, new NewMessage(conversationId, clientId, text, null, List.of(fileIds)), outcome);
        StoredMessage stored = outcome.get();
        settle();
        return stored;
    }

    /** Sends a message on, and waits for the outcome. */
    StoredMessage forward(long callerId, long fromId, long seq, long toId) {
        Outcome<StoredMessage> outcome = new Outcome<>();
        messages.forward(callerId, fromId, seq, toId, UUID.randomUUID().toString(), outcome);
        StoredMessage stored = outcome.get();
        settle();
        return stored;
    }

    /** Changes something, and waits for what became of it. */
    StoredChange change(BiConsumer<ChangeService, Told<StoredChange>> what) {
        Outcome<StoredChange> outcome = new Outcome<>();
        what.accept(changes, outcome);
        StoredChange stored = outcome.get();
        settle();
        return stored;
    }

    <T> T details(Function<DetailService, T> what) {
        return conversations.database.get(em -> what.apply(details));
    }

    <T> T saved(Function<SavedService, T> what) {
        return conversations.database.get(em -> what.apply(saved));
    }

    /** The last page as a member sees it. */
    List<MessageView> last(long readerId, long conversationId) {
        return read(service -> service.last(readerId, conversationId));
    }

    /** One message as a member sees it. */
    MessageView view(long readerId, long conversationId, long seq) {
        return read(service -> service.around(readerId, conversationId, seq, 1)).get(0);
    }

    /** All texts of a conversation as the database has them. */
    List<String> texts(long conversationId) {
        return conversations.database.get(em -> new MessageRepository(em)
                .range(conversationId, 0, Long.MAX_VALUE).stream()
                        .map(Message::text)
                        .toList());
    }

    /** The changes that were told, in order. */
    List<MessageEvent> told() {
        settle();
        return changed.fired().stream()
                .flatMap(event -> event.changes().stream())
                .toList();
    }

    List<MessageView> pushed() {
        settle();
        return posted.fired().stream()
                .flatMap(event -> event.messages().stream())
                .toList();
    }

    /** Senders are told first: waits until the rest of their batch's end has been gone through. */
    void settle() {
        synchronized (batches) {
            assert Thread.holdsLock(batches);
        }
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come to that within 20 s");
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        writer.comeBack();
        journal.stop();
        conversations.whenCreated(event -> {});
    }

    /** Batches that can be waited for. */
    private static final class Batches extends JournalBatch {
        @Override
        synchronized void write(List<JournalEntry> batch) {
            super.write(batch);
        }
    }
}
