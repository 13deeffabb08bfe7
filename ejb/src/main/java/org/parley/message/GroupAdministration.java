package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.Conversation;
import org.parley.conversation.ConversationKind;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.ConversationRepository;
import org.parley.conversation.GroupFilter;
import org.parley.conversation.GroupOrder;
import org.parley.conversation.GroupRepository;
import org.parley.conversation.GroupSettings;
import org.parley.conversation.LastModeratorException;
import org.parley.conversation.Members;
import org.parley.conversation.MembershipRole;
import org.parley.conversation.Memberships;
import org.parley.conversation.NotAllowedException;
import org.parley.system.ParleyException;
import org.parley.system.Transactions;
import org.parley.user.Line;
import org.parley.user.NotAdministratorException;
import org.parley.user.UserService;

/**
 * What administrators do with groups without being in them, and without reading them. Every call names the administrator; one
 * that changes something returns when it is stored. Each throws {@link NotAdministratorException} when the caller is none, and
 * {@link ConversationNotFoundException} when there is no such group.
 */
@ApplicationScoped
public class GroupAdministration {
    private static final int QUERY_LENGTH = 100;

    /** The journal answers within milliseconds, or says that it cannot. In seconds. */
    private static final long PATIENCE = 30;

    @Inject
    Memberships memberships;

    @Inject
    UserService users;

    @Inject
    GroupLines lines;

    @Inject
    Transactions transactions;

    @Inject
    Event<GroupRestored> restored;

    /**
     * A page of all groups.
     *
     * @param query what the name holds, blind to case and diacritics; blank for all
     * @param deleted whether those that were deleted, or those that were not; null for both
     * @param first how many groups stand before the page
     */
    public GroupPage list(
            long administratorId,
            String query,
            @Nullable Boolean deleted,
            GroupOrder order,
            boolean descending,
            int first,
            int limit) {
        requireAdministrator(administratorId);
        String line = Line.optional("query", query, QUERY_LENGTH);
        GroupFilter filter = new GroupFilter(line == null ? "" : Line.folded(line), deleted);
        return transactions.get(em -> {
            GroupRepository groups = new GroupRepository(em);
            List<GroupRow> rows = groups.all(filter, order, descending, first, limit).stream()
                    .map(GroupRow::of)
                    .toList();
            return new GroupPage(rows, groups.count(filter));
        });
    }

    /** Gives a group another name or other settings. */
    public void edit(long administratorId, long groupId, GroupSettings settings) {
        change(administratorId, groupId, (members, told) -> lines.edit(administratorId, members, settings, told));
    }

    /** Adds people, as {@link GroupService#add} does. */
    public void add(long administratorId, long groupId, Collection<Long> personIds) {
        change(administratorId, groupId, (members, told) -> lines.add(administratorId, members, personIds, told));
    }

    /** Gives a member another role, as {@link GroupService#setRole} does. */
    public void setRole(long administratorId, long groupId, long participantId, MembershipRole role) {
        change(
                administratorId,
                groupId,
                (members, told) -> lines.setRole(administratorId, members, participantId, role, told));
    }

    /**
     * Takes a member out.
     *
     * @throws LastModeratorException when he is the last moderator
     * @throws NotAllowedException when it is the group of all people
     */
    public void remove(long administratorId, long groupId, long participantId) {
        change(
                administratorId,
                groupId,
                always((members, told) -> lines.remove(administratorId, members, participantId, told)));
    }

    /**
     * Deletes a group, as {@link GroupService#delete} does.
     *
     * @throws NotAllowedException when it is the group of all people
     */
    public void delete(long administratorId, long groupId) {
        change(administratorId, groupId, always((members, told) -> lines.delete(administratorId, members, told)));
    }

    /** Brings a deleted group back: those who were its members then are its members again, as they were. */
    public void restore(long administratorId, long groupId) {
        requireAdministrator(administratorId);
        boolean isDeleted = transactions.get(em -> {
            Conversation group = new ConversationRepository(em).find(groupId);
            return group != null && group.deletedAt() != null;
        });
        if (!isDeleted) {
            throw new ConversationNotFoundException();
        }
        Awaited told = new Awaited();
        lines.restore(administratorId, memberships.of(groupId), told);
        told.get();
        restored.fire(new GroupRestored(groupId, memberships.of(groupId).ids()));
    }

    private static BiPredicate<Members, Told<StoredMessage>> always(BiConsumer<Members, Told<StoredMessage>> what) {
        return (members, told) -> {
            what.accept(members, told);
            return true;
        };
    }

    private void change(long administratorId, long groupId, BiPredicate<Members, Told<StoredMessage>> what) {
        requireAdministrator(administratorId);
        Members members = memberships.of(groupId);
        // That two people talk to each other is nothing an administrator hears of.
        if (members.kind() != ConversationKind.GROUP) {
            throw new ConversationNotFoundException();
        }
        Awaited told = new Awaited();
        if (what.test(members, told)) {
            told.get();
        }
    }

    private void requireAdministrator(long id) {
        if (!users.isAdministrator(id)) {
            throw new NotAdministratorException();
        }
    }

    /** Waits for what became of a line. */
    private static final class Awaited implements Told<StoredMessage> {
        private final CompletableFuture<StoredMessage> outcome = new CompletableFuture<>();

        @Override
        public void stored(StoredMessage line) {
            outcome.complete(line);
        }

        @Override
        public void refused(ParleyException why) {
            outcome.completeExceptionally(why);
        }

        void get() {
            try {
                outcome.get(PATIENCE, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                throw (ParleyException) Objects.requireNonNull(e.getCause());
            } catch (TimeoutException e) {
                throw new TryAgainException("The change is not stored yet.");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TryAgainException("The server stops.");
            }
        }
    }
}
