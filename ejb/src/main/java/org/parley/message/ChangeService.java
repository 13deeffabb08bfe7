package org.parley.message;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.Members;
import org.parley.conversation.Members.Member;
import org.parley.conversation.Memberships;
import org.parley.conversation.NotAllowedException;
import org.parley.conversation.NotWritableException;
import org.parley.message.JournalEntry.Change;
import org.parley.system.InvalidValueException;
import org.parley.system.UnlessOffline;

/**
 * Changing messages that stand: editing, deleting, reacting, pinning. Here it is checked that the caller is a member and
 * writes something that can be stored; the journal, which alone knows how a message stands, checks what he may do to it and
 * tells {@link MessageNotFoundException} or {@link NotAllowedException}. Asks the database nothing.
 */
@UnlessOffline
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChangeService {
    @Inject
    Memberships memberships;

    @Inject
    Journal journal;

    @Inject
    Rendering rendering;

    /**
     * Gives the caller's own message another text; the earlier one is kept. Nobody is notified of it again.
     *
     * @throws ConversationNotFoundException when the caller is no member
     * @throws NotWritableException as in {@link MessageService#post}
     * @throws NotAllowedException as there
     * @throws InvalidValueException for a bad text, or too many mentions
     * @throws TryAgainException when nothing can be stored now
     */
    public void edit(long callerId, long conversationId, long seq, String text, Told<StoredChange> changed) {
        Members members = memberships.of(conversationId);
        Member author = members.requireWriter(callerId);
        String checked = Message.checkedText(text);
        submit(
                members,
                new MessageChange.Edit(conversationId, callerId, seq, checked, Mentions.in(checked, members, author)),
                rendering.html(checked, members),
                changed);
    }

    /** Deletes a message: the caller's own, or as a moderator of the group anybody's. Throws as {@link #edit}. */
    public void delete(long callerId, long conversationId, long seq, Told<StoredChange> changed) {
        Members members = memberships.of(conversationId);
        members.requireReactor(callerId);
        submit(members, new MessageChange.Deletion(conversationId, callerId, seq), null, changed);
    }

    /**
     * Adds the caller's reaction to a message, or takes it back. Throws as {@link #edit}; too many reactions are told as
     * {@link InvalidValueException}.
     */
    public void react(
            long callerId, long conversationId, long seq, String emoji, boolean on, Told<StoredChange> changed) {
        Members members = memberships.of(conversationId);
        members.requireReactor(callerId);
        submit(
                members,
                new MessageChange.Reacting(conversationId, callerId, seq, Emoji.checked(emoji), on),
                null,
                changed);
    }

    /** Pins a message for all members, or takes the pin away; who may write may. Throws as {@link #edit}. */
    public void pin(long callerId, long conversationId, long seq, boolean on, Told<StoredChange> changed) {
        Members members = memberships.of(conversationId);
        members.requireWriter(callerId);
        submit(members, new MessageChange.Pinning(conversationId, callerId, seq, on), null, changed);
    }

    private void submit(Members members, MessageChange change, @Nullable String html, Told<StoredChange> changed) {
        Member author = members.require(change.authorId());
        journal.submit(new Change(change, author.name(), html, changed));
    }
}
