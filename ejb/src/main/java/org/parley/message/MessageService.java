package org.parley.message;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.Members;
import org.parley.conversation.Members.Member;
import org.parley.conversation.Memberships;
import org.parley.conversation.NotWritableException;
import org.parley.system.InvalidValueException;

/** Writing into conversations: rights and rules, then the journal. Asks the database nothing. */
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

    /**
     * Sends a message. When this returns it is queued; {@code posted} is told what became of it.
     *
     * @throws ConversationNotFoundException when the author is no member
     * @throws NotWritableException when the author, or the other person of a direct conversation, is deactivated
     * @throws InvalidValueException for a bad text or clientId
     * @throws TryAgainException when nothing can be stored now
     */
    public void post(long authorId, NewMessage message, Posted posted) {
        Members members = memberships.of(message.conversationId());
        Member author = members.require(authorId);
        if (!author.active() || !members.isWritable()) {
            throw new NotWritableException();
        }
        if (!CLIENT_ID.matcher(message.clientId()).matches()) {
            throw new InvalidValueException("clientId", "A clientId has 1 to 36 letters, digits and hyphens.");
        }
        String text = Message.checkedText(message.text());
        journal.submit(
                Posting.text(message.conversationId(), authorId, message.clientId(), text), author.name(), posted);
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
}
