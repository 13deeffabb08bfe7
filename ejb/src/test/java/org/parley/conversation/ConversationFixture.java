package org.parley.conversation;

import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.parley.system.FiredEvents;
import org.parley.system.TestClock;
import org.parley.system.TestDatabase;
import org.parley.system.Vendor;
import org.parley.user.Card;
import org.parley.user.PersonChanged;
import org.parley.user.User;
import org.parley.user.UserRepository;

/**
 * The services of this package over one database a vendor. Tests share it, since making one costs most of a second:
 * each takes people of its own. It stands in for the container, hence the assignments.
 */
@SuppressWarnings("UnnecessaryAssignment")
public final class ConversationFixture {
    public static final long NOON = 1_767_265_200_000L;
    private static final Map<Vendor, TestDatabase> DATABASES = new EnumMap<>(Vendor.class);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    public final TestDatabase database;
    public final Memberships memberships = new Memberships();
    final CreatedEvents created = new CreatedEvents();
    final FiredEvents<ConversationChanged> changed = new FiredEvents<>();
    private final ConversationService service = new ConversationService();
    public long now = NOON;

    public ConversationFixture(TestDatabase database) {
        this.database = database;
        service.em = database.injected();
        service.creation = creation(database, created);
        service.creation.clock = new TestClock(() -> now);
        service.changed = changed;
        service.clock = new TestClock(() -> now);
        memberships.loader = new Loader();
        memberships.loader.em = database.injected();
    }

    public static ConversationFixture on(Vendor vendor) {
        synchronized (DATABASES) {
            return new ConversationFixture(DATABASES.computeIfAbsent(vendor, TestDatabase::of));
        }
    }

    /** A person nobody else has, by his id. */
    public long person(String name) {
        return people(name, 1).get(0);
    }

    /** The ids of new people, ascending. */
    public List<Long> people(String name, int count) {
        List<User> users = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            users.add(new User("person" + PEOPLE.incrementAndGet(), name, "no hash", false, Card.EMPTY, NOON));
        }
        database.run(em -> new UserRepository(em).add(users));
        return users.stream().map(User::id).sorted().toList();
    }

    /** An administrator, by his id. */
    public long administrator(String name) {
        User user = new User("person" + PEOPLE.incrementAndGet(), name, "no hash", true, Card.EMPTY, NOON);
        database.run(em -> new UserRepository(em).add(List.of(user)));
        return user.id();
    }

    public void deactivate(long personId) {
        database.run(em ->
                Objects.requireNonNull(new UserRepository(em).find(personId)).deactivate());
        memberships.on(new PersonChanged(personId));
    }

    /** The service itself, for a service that calls it in a transaction of its own. */
    public ConversationService service() {
        return service;
    }

    /** Calls the service in a transaction, as the container does. */
    public <T> T call(Function<ConversationService, T> what) {
        return database.get(em -> what.apply(service));
    }

    public void run(Consumer<ConversationService> what) {
        database.run(em -> what.accept(service));
    }

    /** Calls with every new conversation, in the transaction that creates it. */
    public void whenCreated(Consumer<ConversationCreated> what) {
        created.observer = what;
    }

    public ConversationView view(long callerId, long conversationId) {
        return call(service -> service.view(callerId, conversationId));
    }

    public ConversationPage list(long callerId) {
        return call(service -> service.list(callerId));
    }

    List<ConversationView> found(long callerId, String query) {
        return call(service -> service.findGroups(callerId, query));
    }

    /** The conversation of two who both have opened it. */
    public long direct(long one, long other) {
        long id = call(service -> service.openDirect(one, other)).id();
        database.run(em -> new ConversationRepository(em).open(id, other));
        memberships.forget(id);
        return id;
    }

    public long group(String name, long creatorId, Long... members) {
        return call(service -> service.createGroup(creatorId, new NewGroup(name, List.of(members))));
    }

    /** Creates conversations, each in a transaction of its own. */
    public static NewConversations creation(TestDatabase database, Event<ConversationCreated> created) {
        Creation creation = new Creation(database);
        creation.em = database.injected();
        creation.created = created;
        return creation;
    }

    private static final class Creation extends NewConversations {
        private final TestDatabase database;

        Creation(TestDatabase database) {
            this.database = database;
        }

        @Override
        public long everyone(long creatorId, String name) {
            return database.get(em -> super.everyone(creatorId, name));
        }

        @Override
        public long direct(long callerId, long otherId) {
            return database.get(em -> super.direct(callerId, otherId));
        }

        @Override
        public long group(long creatorId, NewGroup group) {
            return database.get(em -> super.group(creatorId, group));
        }
    }

    private final class Loader extends MembersLoader {
        @Override
        public Members load(long conversationId) {
            return database.get(em -> super.load(conversationId));
        }
    }

    /** Events that are observed too. */
    static final class CreatedEvents extends FiredEvents<ConversationCreated> {
        private Consumer<ConversationCreated> observer = event -> {};

        @Override
        public void fire(ConversationCreated event) {
            observer.accept(event);
            super.fire(event);
        }
    }
}
