package org.parley.conversation;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.system.InvalidValueException;
import org.parley.system.UnlessOffline;
import org.parley.user.Line;

/** Conversations as their members see and change them. Every call names the caller and checks that he is a member. */
@UnlessOffline
@Stateless
public class ConversationService {
    /** Conversations and members in one page. */
    public static final int CONVERSATIONS = 200;

    public static final int MEMBERS = 500;
    private static final int FOUND = 50;
    private static final int QUERY_LENGTH = 100;

    @PersistenceContext(unitName = "parley")
    EntityManager em;

    @Inject
    NewConversations creation;

    @Inject
    Event<ConversationChanged> changed;

    Clock clock = Clock.systemUTC();

    /**
     * The one conversation of two people, created when they have none. Both may ask at once: the unique key decides.
     *
     * @throws PersonNotFoundException when the other is no user
     */
    public ConversationView openDirect(long callerId, long otherId) {
        Conversation known = new ConversationRepository(em).findDirect(callerId, otherId);
        long id = known != null ? known.id() : createDirect(callerId, otherId);
        if (new ConversationRepository(em).open(id, callerId)) {
            changed.fire(new ConversationChanged(id, callerId));
        }
        return view(callerId, id);
    }

    private long createDirect(long callerId, long otherId) {
        try {
            return creation.direct(callerId, otherId);
        } catch (EJBException | PersistenceException e) {
            Conversation first = new ConversationRepository(em).findDirect(callerId, otherId);
            if (first == null) {
                throw e;
            }
            return first.id();
        }
    }

    /**
     * Creates a group; its creator is its moderator.
     *
     * @return the conversation's id
     * @throws InvalidValueException for a bad name, too many members, or members that are no active users
     */
    public long createGroup(long creatorId, NewGroup group) {
        return creation.group(creatorId, group);
    }

    /** One of the caller's conversations; not found when he is no member. */
    public ConversationView view(long callerId, long conversationId) {
        Conversation conversation = new ConversationRepository(em).find(conversationId);
        return views().of(callerId, List.<Object[]>of(new Object[] {conversation, member(callerId, conversationId)}))
                .get(0);
    }

    /** What conversations are called for the caller, by id; who calls has made sure that he is a member of them. */
    public Map<Long, String> names(long callerId, Collection<Long> conversationIds) {
        return views().names(callerId, new ConversationRepository(em).ofIds(conversationIds));
    }

    /** The caller's conversations, last active first. */
    public ConversationPage list(long callerId) {
        return page(callerId, new ConversationRepository(em).first(callerId, CONVERSATIONS + 1));
    }

    /** Those of the ids that are the caller's conversations, in no order. */
    public List<ConversationView> ofIds(long callerId, Collection<Long> ids) {
        return views().of(callerId, new ConversationRepository(em).ofIds(callerId, ids));
    }

    /** The page after one of the caller's conversations. */
    public ConversationPage listAfter(long callerId, long conversationId) {
        member(callerId, conversationId);
        ConversationRepository repository = new ConversationRepository(em);
        Conversation last = repository.find(conversationId);
        if (last == null) {
            throw new ConversationNotFoundException();
        }
        return page(callerId, repository.after(callerId, last, CONVERSATIONS + 1));
    }

    private ConversationPage page(long callerId, List<Object[]> rows) {
        boolean more = rows.size() > CONVERSATIONS;
        return new ConversationPage(views().of(callerId, more ? rows.subList(0, CONVERSATIONS) : rows), more);
    }

    /** The caller's groups whose name contains the query, at most 50. */
    public List<ConversationView> findGroups(long callerId, String query) {
        String line = Line.required("query", query, QUERY_LENGTH);
        return views().of(callerId, new ConversationRepository(em).groupsNamed(callerId, line, FOUND));
    }

    /**
     * Groups that everybody may join whose name holds the query, blind to case and diacritics, by name.
     *
     * @param query blank for all
     * @param after the group after which the page begins; null for the first page
     * @throws ConversationNotFoundException when that one is none of them any more
     */
    public PublicGroupPage findPublic(long callerId, String query, @Nullable Long after) {
        String line = Line.optional("query", query, QUERY_LENGTH);
        ConversationRepository repository = new ConversationRepository(em);
        Conversation last = after == null ? null : repository.find(after);
        if (after != null && (last == null || !last.isOpen())) {
            throw new ConversationNotFoundException();
        }
        List<Conversation> found =
                new GroupRepository(em).listed(line == null ? "" : Line.folded(line), last, FOUND + 1);
        List<Conversation> page = found.subList(0, Math.min(FOUND, found.size()));
        Set<Long> own = new HashSet<>();
        repository
                .ofIds(callerId, page.stream().map(Conversation::id).toList())
                .forEach(row -> own.add(((Conversation) row[0]).id()));
        return new PublicGroupPage(
                page.stream().map(each -> publicGroup(each, own)).toList(), found.size() > FOUND);
    }

    private static PublicGroup publicGroup(Conversation group, Set<Long> own) {
        GroupSettings settings = Objects.requireNonNull(group.settings());
        return new PublicGroup(
                group.id(), settings.name(), settings.colour(), group.memberCount(), own.contains(group.id()));
    }

    /** The members with an id above the given one. */
    public MemberPage members(long callerId, long conversationId, long afterParticipantId) {
        member(callerId, conversationId);
        return new MemberQuery(em).after(conversationId, afterParticipantId, MEMBERS);
    }

    public void favour(long callerId, long conversationId, boolean on) {
        member(callerId, conversationId).favour(on);
        changed.fire(new ConversationChanged(conversationId, callerId));
    }

    public void mute(long callerId, long conversationId, boolean on) {
        changeNotify(callerId, conversationId, member -> member.mute(on));
    }

    /**
     * Says which messages of a conversation the caller is notified of, and until when it is muted.
     *
     * @param until milliseconds since 1970-01-01 UTC; null ends an earlier such time
     */
    public void notifyOf(long callerId, long conversationId, NotifyLevel level, @Nullable Long until) {
        changeNotify(callerId, conversationId, member -> member.notifyOf(level, until));
    }

    private void changeNotify(long callerId, long conversationId, Consumer<Membership> what) {
        Membership member = member(callerId, conversationId);
        NotifyChange before = new NotifyChange(member, 0);
        what.accept(member);
        NotifyChange after = new NotifyChange(member, clock.millis());
        if (!after.saysTheSameAs(before)) {
            new NotifyChangeRepository(em).add(before, after);
        }
        changed.fire(new ConversationChanged(conversationId, callerId));
    }

    /** Hides a finished direct chat until something new comes, or shows it again. */
    public void hide(long callerId, long conversationId, boolean on) {
        Membership member = member(callerId, conversationId);
        Conversation conversation = em.find(Conversation.class, conversationId);
        if (!conversation.isDirect()) {
            throw new InvalidValueException("conversationId", "Only a direct conversation can be hidden.");
        }
        @Nullable Long hiddenAt = on ? (Long) conversation.lastSeq() : null;
        member.hide(hiddenAt);
        changed.fire(new ConversationChanged(conversationId, callerId));
    }

    private Membership member(long callerId, long conversationId) {
        Membership member = new ConversationRepository(em).findActive(conversationId, callerId);
        if (member == null) {
            throw new ConversationNotFoundException();
        }
        return member;
    }

    private ConversationViews views() {
        return new ConversationViews(em, clock.millis());
    }
}
