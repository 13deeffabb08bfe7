package org.parley.message;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.Conversation;
import org.parley.conversation.ConversationRepository;
import org.parley.conversation.GroupRepository;
import org.parley.conversation.Membership;
import org.parley.conversation.Memberships;
import org.parley.conversation.NewConversations;
import org.parley.system.Transactions;
import org.parley.user.PeopleAdded;
import org.parley.user.PersonChanged;
import org.parley.user.UserService;

/**
 * The group that has all people. It is made as soon as there is an administrator, and who is new is in it at once, without a
 * line: else a list of a thousand newcomers would be a thousand lines. Who administers when he comes moderates it. Nobody
 * leaves it or is taken out, and nobody deletes it.
 */
@ApplicationScoped
public class Everyone {
    /** Its first name; whoever moderates it may give it another. */
    private static final String NAME = "Everyone";

    @Inject
    Transactions transactions;

    @Inject
    NewConversations creation;

    @Inject
    Memberships memberships;

    @Inject
    UserService users;

    @Inject
    Event<MembershipChanged> changed;

    private volatile @Nullable Long id;

    /** Its conversation's id; null while there is nobody it could belong to. */
    public @Nullable Long id() {
        Long known = id;
        if (known == null) {
            known = find();
            id = known;
        }
        return known;
    }

    private @Nullable Long find() {
        return transactions.get(em -> {
            Conversation found = new GroupRepository(em).findEveryone();
            return found == null ? null : (Long) found.id();
        });
    }

    /** Makes it where it lacks, and takes in who is in no group of all yet: at the start whom an earlier end of the server left out. */
    public void gather() {
        Long known = orMade();
        if (known != null && transactions.get(em -> new GroupRepository(em).join(known, null)) > 0) {
            memberships.forget(known);
        }
    }

    private @Nullable Long orMade() {
        Long known = id();
        Long first = known != null ? null : transactions.get(em -> new GroupRepository(em).firstAdministrator());
        if (first != null) {
            try {
                creation.everyone(first, NAME);
            } catch (EJBException | PersistenceException e) {
                // Somebody else made it at the same moment: the key decides.
                if (find() == null) {
                    throw e;
                }
            }
        }
        return id();
    }

    void on(@Observes PeopleAdded event) {
        gather();
    }

    /** Somebody may be new. */
    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonChanged event) {
        long personId = event.participantId();
        Long known = orMade();
        if (known == null || isMember(known, personId)) {
            return;
        }
        if (transactions.get(em -> new GroupRepository(em).join(known, personId)) > 0) {
            memberships.forget(known);
            tell(known, personId);
        }
    }

    private boolean isMember(long conversationId, long personId) {
        return transactions.get(em -> new ConversationRepository(em).findEver(conversationId, personId)) != null;
    }

    private void tell(long conversationId, long personId) {
        String name = users.person(personId).name();
        changed.fire(transactions.get(em -> {
            ConversationRepository conversations = new ConversationRepository(em);
            Membership member = Objects.requireNonNull(conversations.findEver(conversationId, personId));
            int count =
                    Objects.requireNonNull(conversations.find(conversationId)).memberCount();
            return new MembershipChanged(
                    conversationId, personId, name, member.role(), member.joinedSeq(), count, true);
        }));
    }
}
