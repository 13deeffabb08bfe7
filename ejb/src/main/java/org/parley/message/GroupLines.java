package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.parley.message.JournalEntry.Post;
import org.parley.message.Posting.GroupChange;
import org.parley.message.Posting.MembershipChange;
import org.parley.message.Posting.SettingsChange;
import org.parley.system.InvalidValueException;
import org.parley.system.ParleyException;
import org.parley.user.PersonView;
import org.parley.user.UserService;

/**
 * What a change of a group is, whoever may make it: the line that says so and the change itself, one command of the journal.
 * Where there is nothing to change, there is no line, and the answer is false: then nobody is told anything.
 */
@ApplicationScoped
class GroupLines {
    /** People added by one command; each is a line. */
    static final int MOST_ADDED = 50;

    @Inject
    Memberships memberships;

    @Inject
    UserService users;

    @Inject
    Journal journal;

    @Inject
    Event<GroupDeleted> deleted;

    boolean edit(long callerId, Members members, GroupSettings settings, Told<StoredMessage> posted) {
        GroupSettings before = members.requireGroup();
        if (members.everyone() && settings.listed()) {
            throw new InvalidValueException("public", "Everybody is in this group already.");
        }
        boolean renamed = !settings.name().equals(before.name());
        List<String> changes = settings.changesSince(before);
        Told<StoredMessage> told = renamed && !changes.isEmpty() ? new Together(posted, 2) : posted;
        if (renamed) {
            SettingsChange change = new SettingsChange(before.named(settings.name()));
            submit(callerId, members, MessageKind.GROUP_RENAMED, settings.name(), change, told);
        }
        if (!changes.isEmpty()) {
            String words = String.join(" ", changes);
            submit(callerId, members, MessageKind.GROUP_CHANGED, words, new SettingsChange(settings), told);
        }
        return renamed || !changes.isEmpty();
    }

    boolean add(long callerId, Members members, Collection<Long> ids, Told<StoredMessage> posted) {
        members.requireGroup();
        Set<Long> wanted = Set.copyOf(ids);
        if (wanted.isEmpty() || wanted.size() > MOST_ADDED) {
            throw new InvalidValueException("participantIds", "1 to " + MOST_ADDED + " people are added at once.");
        }
        List<PersonView> people = users.people(wanted);
        if (people.size() < wanted.size() || !people.stream().allMatch(PersonView::active)) {
            throw new PersonNotFoundException();
        }
        List<PersonView> fresh = people.stream()
                .filter(each -> !members.ids().contains(each.id()))
                .toList();
        Told<StoredMessage> told = new Together(posted, fresh.size());
        for (PersonView each : fresh) {
            MembershipChange change = new MembershipChange(each.id(), MembershipRole.MEMBER);
            submit(callerId, members, MessageKind.MEMBER_ADDED, each.name(), change, told);
        }
        return !fresh.isEmpty();
    }

    void join(long callerId, Members members, Told<StoredMessage> posted) {
        MembershipChange change = new MembershipChange(callerId, MembershipRole.MEMBER);
        submit(callerId, members, MessageKind.MEMBER_JOINED, nameOf(callerId), change, posted);
    }

    boolean setRole(
            long callerId, Members members, long participantId, MembershipRole role, Told<StoredMessage> posted) {
        Member member = memberOf(members, participantId);
        if (member.role() == role) {
            return false;
        }
        MessageKind kind = switch (role) {
            case MODERATOR -> MessageKind.MODERATOR_NAMED;
            case MEMBER -> MessageKind.MEMBER_NAMED;
            case READER -> MessageKind.READER_NAMED;
        };
        if (role == MembershipRole.MODERATOR && !member.active()) {
            throw new PersonNotFoundException();
        }
        requireModeratorBeside(members, participantId);
        submit(callerId, members, kind, member.name(), new MembershipChange(participantId, role), posted);
        return true;
    }

    void remove(long callerId, Members members, long participantId, Told<StoredMessage> posted) {
        Member leaving = memberOf(members, participantId);
        if (members.everyone()) {
            throw new NotAllowedException();
        }
        requireModeratorBeside(members, participantId);
        MessageKind kind = callerId == participantId ? MessageKind.MEMBER_LEFT : MessageKind.MEMBER_REMOVED;
        submit(callerId, members, kind, leaving.name(), new MembershipChange(participantId, null), posted);
    }

    void delete(long callerId, Members members, Told<StoredMessage> posted) {
        members.requireGroup();
        if (members.everyone()) {
            throw new NotAllowedException();
        }
        Told<StoredMessage> then = new Told<>() {
            @Override
            public void stored(StoredMessage line) {
                deleted.fire(new GroupDeleted(members.conversationId(), members.ids()));
                posted.stored(line);
            }

            @Override
            public void refused(ParleyException why) {
                posted.refused(why);
            }
        };
        submit(callerId, members, MessageKind.GROUP_DELETED, "", null, then);
    }

    void restore(long callerId, Members members, Told<StoredMessage> posted) {
        submit(callerId, members, MessageKind.GROUP_RESTORED, "", null, posted);
    }

    private static Member memberOf(Members members, long participantId) {
        members.requireGroup();
        Member member = members.byId().get(participantId);
        if (member == null) {
            throw new ConversationNotFoundException();
        }
        return member;
    }

    /** A group that has active members keeps a moderator. */
    private static void requireModeratorBeside(Members members, long participantId) {
        boolean moderates = members.require(participantId).role() == MembershipRole.MODERATOR;
        List<MembershipRole> others = members.byId().entrySet().stream()
                .filter(each ->
                        each.getKey() != participantId && each.getValue().active())
                .map(each -> each.getValue().role())
                .toList();
        if (moderates && !others.isEmpty() && !others.contains(MembershipRole.MODERATOR)) {
            throw new LastModeratorException();
        }
    }

    private void submit(
            long callerId,
            Members members,
            MessageKind kind,
            String text,
            @Nullable GroupChange change,
            Told<StoredMessage> posted) {
        String clientId = UUID.randomUUID().toString();
        Posting line = new Posting(members.conversationId(), callerId, clientId, kind, text, change);
        Member member = members.byId().get(callerId);
        String author = member == null ? nameOf(callerId) : member.name();
        journal.submit(new Post(line, author, MessageExtras.NONE, posted));
    }

    private String nameOf(long personId) {
        return users.person(personId).name();
    }

    /** Several lines that one command makes: it is told of the last of them, or of the first that was refused. */
    private static final class Together implements Told<StoredMessage> {
        private final Told<StoredMessage> posted;
        private final AtomicInteger open;

        Together(Told<StoredMessage> posted, int lines) {
            this.posted = Objects.requireNonNull(posted);
            this.open = new AtomicInteger(lines);
        }

        @Override
        public void stored(StoredMessage line) {
            if (open.decrementAndGet() == 0) {
                posted.stored(line);
            }
        }

        @Override
        public void refused(ParleyException why) {
            if (open.getAndSet(Integer.MIN_VALUE) > 0) {
                posted.refused(why);
            }
        }
    }
}
