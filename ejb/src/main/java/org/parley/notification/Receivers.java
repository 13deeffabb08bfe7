package org.parley.notification;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.ConversationRepository;
import org.parley.conversation.Membership;
import org.parley.message.Message;
import org.parley.message.MessageDetailRepository;
import org.parley.message.MessageKey;
import org.parley.message.MessageRepository;
import org.parley.message.Notice;
import org.parley.message.NoticeKind;
import org.parley.user.User;
import org.parley.user.UserRepository;

/** Whom a notice concerns, and how: a page at a time, by id, after those who are done. */
final class Receivers {
    private final EntityManager em;
    private final Notice notice;
    private final int room;

    /**
     * Some of them.
     *
     * @param doneTo up to which id everybody is among these, or need not be; null when nobody is left
     */
    record Page(Map<Long, NotificationKind> kinds, @Nullable Long doneTo) {
        static final Page NOBODY = new Page(Map.of(), null);
    }

    /** @param room how many may be in the page */
    Receivers(EntityManager em, Notice notice, int room) {
        this.em = em;
        this.notice = notice;
        this.room = room;
    }

    Page next() {
        Message message = new MessageRepository(em).find(notice.conversationId(), notice.seq());
        if (message == null) {
            return Page.NOBODY;
        }
        return notice.kind() == NoticeKind.LINE ? ofLine(message) : ofMessage(message);
    }

    /** Mentioned goes before answered: each gets one entry. A level and a mute hold here, for a line they do not. */
    private Page ofMessage(Message message) {
        if (message.isDeleted()) {
            return Page.NOBODY;
        }
        Predicate<Membership> wants = member -> member.isNotified(notice.notedAt());
        if (message.mentionsAll()) {
            return ofAll(NotificationKind.MENTION, notice.notedAt(), wants);
        }
        Map<Long, NotificationKind> wanted = new TreeMap<>();
        Long replySeq = message.replySeq();
        Message original = replySeq == null ? null : new MessageRepository(em).find(message.conversationId(), replySeq);
        if (original != null) {
            wanted.put(original.authorId(), NotificationKind.REPLY);
        }
        List<Object[]> mentions = new MessageDetailRepository(em)
                .mentions(List.of(new MessageKey(message.conversationId(), message.seq())));
        mentions.forEach(row -> wanted.put(((Number) row[2]).longValue(), NotificationKind.MENTION));
        return ofThese(wanted, wants);
    }

    private Page ofLine(Message line) {
        Long subject = notice.subjectId();
        return switch (line.kind()) {
            case GROUP_CREATED -> ofAll(NotificationKind.ADDED, notice.notedAt(), member -> true);
            case MODERATOR_NAMED, GROUP_RENAMED, GROUP_CHANGED, GROUP_RESTORED ->
                ofAll(NotificationKind.GROUP_CHANGED, notice.notedAt(), member -> true);
            // They all have left at its time.
            case GROUP_DELETED -> ofAll(NotificationKind.GROUP_CHANGED, notice.notedAt() - 1, member -> true);
            case MEMBER_ADDED -> ofOne(subject, NotificationKind.ADDED);
            case MEMBER_REMOVED -> ofOne(subject, NotificationKind.REMOVED);
            case MEMBER_NAMED, READER_NAMED -> ofOne(subject, NotificationKind.GROUP_CHANGED);
            case TEXT, MEMBER_JOINED, MEMBER_LEFT -> Page.NOBODY;
        };
    }

    private Page ofOne(@Nullable Long subject, NotificationKind kind) {
        return subject == null ? Page.NOBODY : new Page(people(Map.of(subject, kind)), null);
    }

    private Page ofAll(NotificationKind kind, long leftAfter, Predicate<Membership> wants) {
        List<Membership> members = new ConversationRepository(em)
                .membersAt(notice.conversationId(), notice.seq(), leftAfter, notice.doneTo(), room);
        Map<Long, NotificationKind> wanted = new TreeMap<>();
        members.stream().filter(wants).forEach(each -> wanted.put(each.participantId(), kind));
        Long last = members.size() < room
                ? null
                : (Long) members.get(members.size() - 1).participantId();
        return new Page(people(wanted), last);
    }

    /** At most as many as a message mentions, one by one by key. */
    private Page ofThese(Map<Long, NotificationKind> all, Predicate<Membership> wants) {
        Map<Long, NotificationKind> wanted = new TreeMap<>();
        Long last = null;
        for (Map.Entry<Long, NotificationKind> each : all.entrySet()) {
            if (each.getKey() <= notice.doneTo()) {
                continue;
            }
            if (wanted.size() == room) {
                return new Page(people(wanted), last);
            }
            last = each.getKey();
            Membership member = new ConversationRepository(em).findEver(notice.conversationId(), last);
            if (member != null && member.wasMemberAt(notice.seq(), notice.notedAt()) && wants.test(member)) {
                wanted.put(last, each.getValue());
            }
        }
        return new Page(people(wanted), null);
    }

    /** Those who have a bell: active users, and not who did it. */
    private Map<Long, NotificationKind> people(Map<Long, NotificationKind> wanted) {
        Set<Long> people = new HashSet<>();
        Collection<User> users = new UserRepository(em).ofIds(wanted.keySet());
        users.stream().filter(User::active).forEach(each -> people.add(each.id()));
        Map<Long, NotificationKind> kinds = new TreeMap<>();
        wanted.forEach((id, kind) -> {
            if (people.contains(id) && id != notice.actorId()) {
                kinds.put(id, Objects.requireNonNull(kind));
            }
        });
        return kinds;
    }
}
