package org.parley.message;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.Conversation;
import org.parley.conversation.ConversationKind;
import org.parley.conversation.LastModeratorException;
import org.parley.conversation.Members;
import org.parley.conversation.Members.Member;
import org.parley.conversation.MembershipRole;
import org.parley.conversation.Memberships;
import org.parley.conversation.NotAllowedException;
import org.parley.conversation.PersonNotFoundException;
import org.parley.message.JournalEntry.Post;
import org.parley.message.Posting.MembershipChange;
import org.parley.system.InvalidValueException;
import org.parley.system.ParleyException;
import org.parley.system.UnlessOffline;
import org.parley.user.Line;
import org.parley.user.UserService;

/**
 * Changes of a group, each with a line in the group that says so, stored with it by the journal. Every call names the
 * caller, who must be a member, administrators too: to all others the group does not exist. What is checked here is
 * queued when a call returns; {@code posted} is told what became of it.
 */
@UnlessOffline
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GroupService {
    @Inject
    Memberships memberships;

    @Inject
    UserService users;

    @Inject
    Journal journal;

    @Inject
    Event<GroupDeleted> deleted;

    /**
     * Takes a member out; the group's moderators may. Who takes himself out leaves.
     *
     * @throws NotAllowedException when the caller is no moderator, or the conversation is a direct one
     */
    public void remove(long callerId, long conversationId, long participantId, Told<StoredMessage> posted) {
        Members members = memberships.of(conversationId, callerId);
        Member leaving = members.require(participantId);
        if (!members.mayRemove(callerId, participantId)) {
            throw new NotAllowedException();
        }
        if (callerId == participantId) {
            requireModeratorBeside(members, callerId);
        }
        MessageKind kind = callerId == participantId ? MessageKind.MEMBER_LEFT : MessageKind.MEMBER_REMOVED;
        submit(members, callerId, kind, leaving.name(), new MembershipChange(participantId, null), posted);
    }

    /**
     * Leaves a group.
     *
     * @param successorId whom a moderator makes one before he leaves; the last moderator must name somebody, unless
     *     nobody active remains
     * @throws LastModeratorException when he names nobody
     * @throws PersonNotFoundException when the named one is no active member beside him
     * @throws NotAllowedException when a plain member names somebody, or the conversation is a direct one
     */
    public void leave(long callerId, long conversationId, @Nullable Long successorId, Told<StoredMessage> posted) {
        if (successorId == null) {
            remove(callerId, conversationId, callerId, posted);
            return;
        }
        Members members = group(callerId, conversationId);
        if (members.require(callerId).role() != MembershipRole.MODERATOR) {
            throw new NotAllowedException();
        }
        Member successor = members.byId().get(successorId);
        if (successor == null || !successor.active() || successorId == callerId) {
            throw new PersonNotFoundException();
        }
        MembershipChange change = new MembershipChange(successorId, MembershipRole.MODERATOR);
        // Only when the other one is a moderator for good: else nobody would be.
        Told<StoredMessage> then = new Step(posted, line -> {
            memberships.forget(conversationId);
            remove(callerId, conversationId, callerId, posted);
        });
        submit(members, callerId, MessageKind.MODERATOR_NAMED, successor.name(), change, then);
    }

    /**
     * Gives a group another name; its moderators may, and administrators who are members.
     *
     * @throws InvalidValueException for a bad name
     */
    public void rename(long callerId, long conversationId, String name, Told<StoredMessage> posted) {
        Members members = group(callerId, conversationId);
        if (members.require(callerId).role() != MembershipRole.MODERATOR && !users.isAdministrator(callerId)) {
            throw new NotAllowedException();
        }
        String line = Line.required("name", name, Conversation.NAME_LENGTH);
        submit(members, callerId, MessageKind.GROUP_RENAMED, line, null, posted);
    }

    /**
     * Deletes a group: its members have left, and nobody finds it any more. What was written stays stored.
     *
     * @throws NotAllowedException when the caller is no administrator
     */
    public void delete(long callerId, long conversationId, Told<StoredMessage> posted) {
        Members members = group(callerId, conversationId);
        if (!users.isAdministrator(callerId)) {
            throw new NotAllowedException();
        }
        Told<StoredMessage> then = new Step(posted, line -> {
            memberships.forget(conversationId);
            deleted.fire(new GroupDeleted(conversationId, members.ids()));
            posted.stored(line);
        });
        submit(members, callerId, MessageKind.GROUP_DELETED, "", null, then);
    }

    private Members group(long callerId, long conversationId) {
        Members members = memberships.of(conversationId, callerId);
        if (members.kind() != ConversationKind.GROUP) {
            throw new NotAllowedException();
        }
        return members;
    }

    private static void requireModeratorBeside(Members members, long callerId) {
        boolean moderates = members.require(callerId).role() == MembershipRole.MODERATOR;
        var others = members.byId().entrySet().stream()
                .filter(each -> each.getKey() != callerId && each.getValue().active())
                .map(each -> each.getValue().role())
                .toList();
        if (moderates && !others.isEmpty() && !others.contains(MembershipRole.MODERATOR)) {
            throw new LastModeratorException();
        }
    }

    private void submit(
            Members members,
            long callerId,
            MessageKind kind,
            String text,
            @Nullable MembershipChange change,
            Told<StoredMessage> posted) {
        String clientId = UUID.randomUUID().toString();
        Posting line = new Posting(members.conversationId(), callerId, clientId, kind, text, change);
        journal.submit(new Post(line, members.require(callerId).name(), MessageExtras.NONE, posted));
    }

    /** What follows once a line is stored; whatever hinders it is told to the caller. */
    private record Step(Told<StoredMessage> posted, Consumer<StoredMessage> next) implements Told<StoredMessage> {
        @Override
        public void stored(StoredMessage line) {
            try {
                next.accept(line);
            } catch (ParleyException e) {
                posted.refused(e);
            }
        }

        @Override
        public void refused(ParleyException why) {
            posted.refused(why);
        }
    }
}
