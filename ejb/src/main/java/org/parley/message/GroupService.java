package org.parley.message;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.GroupSettings;
import org.parley.conversation.LastModeratorException;
import org.parley.conversation.Members;
import org.parley.conversation.Members.Member;
import org.parley.conversation.MembershipRole;
import org.parley.conversation.Memberships;
import org.parley.conversation.NotAllowedException;
import org.parley.conversation.PersonNotFoundException;
import org.parley.system.InvalidValueException;
import org.parley.system.ParleyException;
import org.parley.system.UnlessOffline;
import org.parley.user.UserService;

/**
 * Changes of a group by those who are in it, each with a line in the group that says so, stored with it by the journal. Every
 * call names the caller, who must be a member, administrators too: to all others the group does not exist, but for a public
 * one, which they may join. What is checked here is queued when a call returns; {@code posted} is told what became of it. A call
 * that answers false found nothing to change, and tells nothing.
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
    GroupLines lines;

    /**
     * Gives a group another name or other settings; its moderators may, and administrators who are members.
     *
     * @throws NotAllowedException when the caller is neither, or the conversation is a direct one
     */
    public boolean edit(long callerId, long conversationId, GroupSettings settings, Told<StoredMessage> posted) {
        Members members = group(callerId, conversationId);
        if (!members.moderates(callerId) && !users.isAdministrator(callerId)) {
            throw new NotAllowedException();
        }
        return lines.edit(callerId, members, settings, posted);
    }

    /**
     * Adds people to a group; its moderators may. Those who are members already are passed over.
     *
     * @throws PersonNotFoundException when one of them is no active user
     * @throws InvalidValueException when there is nobody to add, or too many at once
     */
    public boolean add(long callerId, long conversationId, Collection<Long> personIds, Told<StoredMessage> posted) {
        return lines.add(callerId, moderated(callerId, conversationId), personIds, posted);
    }

    /**
     * Joins a public group.
     *
     * @throws ConversationNotFoundException when there is none, or only a private one
     */
    public boolean join(long callerId, long conversationId, Told<StoredMessage> posted) {
        Members members = memberships.of(conversationId);
        if (members.ids().contains(callerId)) {
            group(callerId, conversationId);
            return false;
        }
        GroupSettings settings = members.settings();
        if (settings == null || !settings.listed() || !users.person(callerId).active()) {
            throw new ConversationNotFoundException();
        }
        lines.join(callerId, members, posted);
        return true;
    }

    /**
     * Gives a member another role; the group's moderators may.
     *
     * @throws ConversationNotFoundException when he is no member
     * @throws LastModeratorException when he is the last moderator
     * @throws PersonNotFoundException when he shall moderate and is deactivated
     */
    public boolean setRole(
            long callerId, long conversationId, long participantId, MembershipRole role, Told<StoredMessage> posted) {
        return lines.setRole(callerId, moderated(callerId, conversationId), participantId, role, posted);
    }

    /**
     * Takes a member out; the group's moderators may. Who takes himself out leaves.
     *
     * @throws NotAllowedException when the caller is no moderator, or it is a conversation that nobody leaves: a direct one, or
     *     that of all people
     */
    public void remove(long callerId, long conversationId, long participantId, Told<StoredMessage> posted) {
        Members members =
                callerId == participantId ? group(callerId, conversationId) : moderated(callerId, conversationId);
        lines.remove(callerId, members, participantId, posted);
    }

    /**
     * Leaves a group.
     *
     * @param successorId whom a moderator makes one before he leaves; the last moderator must name somebody, unless
     *     nobody active remains
     * @throws LastModeratorException when he names nobody
     * @throws PersonNotFoundException when the named one is no active member beside him
     * @throws NotAllowedException when a plain member names somebody, or nobody leaves it, see {@link #remove}
     */
    public void leave(long callerId, long conversationId, @Nullable Long successorId, Told<StoredMessage> posted) {
        if (successorId == null) {
            remove(callerId, conversationId, callerId, posted);
            return;
        }
        Members members = moderated(callerId, conversationId);
        Member successor = members.byId().get(successorId);
        if (members.everyone()) {
            throw new NotAllowedException();
        }
        if (successor == null || !successor.active() || successorId == callerId) {
            throw new PersonNotFoundException();
        }
        // Only when the other one is a moderator for good: else nobody would be.
        Told<StoredMessage> then = new Step(posted, line -> remove(callerId, conversationId, callerId, posted));
        if (!lines.setRole(callerId, members, successorId, MembershipRole.MODERATOR, then)) {
            remove(callerId, conversationId, callerId, posted);
        }
    }

    /**
     * Deletes a group: its members have left, and nobody finds it any more. What was written stays stored, and {@link
     * GroupAdministration#restore} brings it back.
     *
     * @throws NotAllowedException when the caller is no administrator, or it is the group of all people
     */
    public void delete(long callerId, long conversationId, Told<StoredMessage> posted) {
        Members members = group(callerId, conversationId);
        if (!users.isAdministrator(callerId)) {
            throw new NotAllowedException();
        }
        lines.delete(callerId, members, posted);
    }

    private Members group(long callerId, long conversationId) {
        Members members = memberships.of(conversationId, callerId);
        members.requireGroup();
        return members;
    }

    private Members moderated(long callerId, long conversationId) {
        Members members = group(callerId, conversationId);
        if (!members.moderates(callerId)) {
            throw new NotAllowedException();
        }
        return members;
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
