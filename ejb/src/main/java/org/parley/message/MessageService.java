package org.parley.message;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.Members;
import org.parley.conversation.Members.Member;
import org.parley.conversation.Memberships;
import org.parley.conversation.NotAllowedException;
import org.parley.conversation.NotWritableException;
import org.parley.file.FileNotFoundException;
import org.parley.file.FileService;
import org.parley.file.FileView;
import org.parley.message.JournalEntry.Post;
import org.parley.message.Originals.Source;
import org.parley.system.InvalidValueException;
import org.parley.system.UnlessOffline;

/** Writing into conversations: rights and rules, then the journal. Of a plain message it asks the database nothing. */
@UnlessOffline
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MessageService {
    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9-]{1," + Message.CLIENT_ID_LENGTH + "}");

    @Inject
    Memberships memberships;

    @Inject
    Journal journal;

    @Inject
    ReadMarks marks;

    @Inject
    Originals originals;

    @Inject
    Rendering rendering;

    @Inject
    FileService files;

    /**
     * Sends a message. When this returns it is queued; {@code posted} is told what became of it.
     *
     * @throws ConversationNotFoundException when the author is no member
     * @throws NotWritableException when the author, or the other person of a direct conversation, is deactivated
     * @throws NotAllowedException when his role is not enough to write here, or to speak to all
     * @throws InvalidValueException for a bad text or clientId, or too many mentions
     * @throws FileNotFoundException when a file is not the author's, or not whole
     * @throws MessageNotFoundException when the answered message is none of this conversation, or was deleted
     * @throws TryAgainException when nothing can be stored now
     */
    public void post(long authorId, NewMessage message, Told<StoredMessage> posted) {
        Members members = memberships.of(message.conversationId());
        Member author = members.requireWriter(authorId);
        requireClientId(message.clientId());
        List<FileView> attached = files.attach(authorId, message.files());
        String text =
                attached.isEmpty() ? Message.checkedText(message.text()) : Message.checkedTextOrNone(message.text());
        Mentioned mentioned = Mentions.in(text, members, author);
        Long reply = message.reply();
        @Nullable QuoteView quote = reply == null ? null : originals.quote(message.conversationId(), reply);
        submit(
                members,
                posting(message, authorId, text, additions(reply, null, mentioned, message.files())),
                MessageExtras.sent(rendering.html(text, members), quote, null, mentioned, attached),
                posted);
    }

    /**
     * Sends what stands in another message, or the same, of any of the caller's conversations, as written by its author,
     * and its files.
     * Whom it mentions there is not mentioned here.
     *
     * @throws ConversationNotFoundException when the caller is no member of either conversation
     * @throws MessageNotFoundException when there is no such message, or it was deleted
     */
    public void forward(long callerId, long fromId, long seq, long toId, String clientId, Told<StoredMessage> posted) {
        memberships.of(fromId, callerId);
        Members members = memberships.of(toId);
        members.requireWriter(callerId);
        requireClientId(clientId);
        Source source = originals.source(fromId, seq);
        NewMessage message = new NewMessage(toId, clientId, source.text());
        List<Long> ids = source.files().stream().map(FileView::id).toList();
        submit(
                members,
                posting(
                        message,
                        callerId,
                        source.text(),
                        new Additions(null, source.authorId(), Mentioned.NOBODY, ids)),
                MessageExtras.sent(
                        rendering.html(source.text(), members),
                        null,
                        source.author(),
                        Mentioned.NOBODY,
                        source.files()),
                posted);
    }

    private static void requireClientId(String clientId) {
        if (!CLIENT_ID.matcher(clientId).matches()) {
            throw new InvalidValueException("clientId", "A clientId has 1 to 36 letters, digits and hyphens.");
        }
    }

    private static Posting posting(NewMessage message, long authorId, String text, Additions additions) {
        return Posting.text(message.conversationId(), authorId, message.clientId(), text, additions);
    }

    private static Additions additions(
            @Nullable Long reply, @Nullable Long forwarded, Mentioned mentioned, List<Long> files) {
        return reply == null && forwarded == null && mentioned.equals(Mentioned.NOBODY) && files.isEmpty()
                ? Additions.NONE
                : new Additions(reply, forwarded, mentioned, files);
    }

    private void submit(Members members, Posting posting, MessageExtras extras, Told<StoredMessage> posted) {
        String author = members.require(posting.authorId()).name();
        journal.submit(new Post(posting, author, extras, posted));
    }

    /**
     * Marks everything up to a message as read by the caller. Written behind, at most once a second; what was written
     * is told by {@link MarksStored}.
     *
     * @throws ConversationNotFoundException when the caller is no member
     */
    public void read(long callerId, long conversationId, long seq) {
        memberships.of(conversationId).require(callerId);
        if (seq < 1) {
            throw new InvalidValueException("seq", "A seq is 1 or more.");
        }
        marks.mark(conversationId, callerId, seq);
    }

    /**
     * Marks a message and all after it as unread again, in the caller's badge alone. Stored when this returns, and told by
     * {@link MarkedUnread}.
     *
     * @throws ConversationNotFoundException when the caller is no member
     */
    public void unread(long callerId, long conversationId, long seq) {
        memberships.of(conversationId).require(callerId);
        if (seq < 1) {
            throw new InvalidValueException("seq", "A seq is 1 or more.");
        }
        marks.unread(conversationId, callerId, seq);
    }
}
