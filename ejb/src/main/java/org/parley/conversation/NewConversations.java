package org.parley.conversation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.system.InvalidValueException;
import org.parley.user.User;
import org.parley.user.UserRepository;

/**
 * Creates conversations, each in a transaction of its own: when two people open the same direct conversation at once,
 * the loser's transaction ends here and his caller goes on with the winner's row.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NewConversations {
    /** Most members a group is created with. */
    static final int MOST_MEMBERS = 10_000;

    /** Ids asked for in one query; databases bound the number of parameters. */
    private static final int CHUNK = 500;

    @PersistenceContext(unitName = "parley")
    EntityManager em;

    @Inject
    Event<ConversationCreated> created;

    Clock clock = Clock.systemUTC();

    public long direct(long callerId, long otherId) {
        User other = new UserRepository(em).find(otherId);
        if (other == null) {
            throw new PersonNotFoundException();
        }
        if (!other.active()) {
            throw new NotWritableException();
        }
        List<Long> members = List.copyOf(new LinkedHashSet<>(List.of(callerId, otherId)));
        return store(Conversation.direct(callerId, otherId, clock.millis()), callerId, members);
    }

    public long group(long creatorId, NewGroup group) {
        Set<Long> members = new LinkedHashSet<>();
        members.add(creatorId);
        members.addAll(group.memberIds());
        if (members.size() > MOST_MEMBERS) {
            throw new InvalidValueException("members", "A group begins with at most " + MOST_MEMBERS + " members.");
        }
        requireActive(List.copyOf(members));
        Conversation conversation = Conversation.group(group.settings(), members.size(), clock.millis());
        return store(conversation, creatorId, List.copyOf(members));
    }

    /** The group that has all people, those of now for a beginning. */
    public long everyone(long creatorId, String name) {
        Conversation conversation = Conversation.everyone(name, clock.millis());
        new ConversationRepository(em).add(conversation);
        em.flush();
        new GroupRepository(em).beginWithAll(conversation.id());
        created.fire(new ConversationCreated(
                conversation.id(), conversation.kind(), creatorId, List.of(creatorId), clock.millis()));
        return conversation.id();
    }

    private void requireActive(List<Long> ids) {
        long active = 0;
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<Long> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            active += new UserRepository(em)
                    .ofIds(chunk).stream().filter(User::active).count();
        }
        if (active < ids.size()) {
            throw new InvalidValueException("members", "A member of the new group is no active user.");
        }
    }

    private long store(Conversation conversation, long creatorId, List<Long> memberIds) {
        ConversationRepository repository = new ConversationRepository(em);
        repository.add(conversation);
        em.flush();
        for (long each : memberIds) {
            boolean moderator = !conversation.isDirect() && each == creatorId;
            Membership member = new Membership(
                    conversation.id(), each, moderator ? MembershipRole.MODERATOR : MembershipRole.MEMBER);
            if (conversation.isDirect() && each != creatorId) {
                // That somebody opened a chat with him he learns by the first message.
                member.keepUnknown();
            }
            repository.add(member);
        }
        created.fire(new ConversationCreated(
                conversation.id(), conversation.kind(), creatorId, new ArrayList<>(memberIds), clock.millis()));
        return conversation.id();
    }
}
