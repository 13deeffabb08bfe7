package org.parley.user;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.system.InvalidValueException;
import org.parley.system.UniqueViolation;

/** Accounts in the database of one transaction. */
public class UserRepository {
    private final EntityManager em;

    public UserRepository(EntityManager em) {
        this.em = em;
    }

    /** Adds accounts, each with a participant whose id it takes, in two batches whatever their number. */
    public void add(Collection<User> users) {
        for (User each : users) {
            Participant participant = new Participant(Participant.Kind.USER, each.displayName());
            em.persist(participant);
            each.become(participant);
        }
        // Nothing but the foreign key ties the two tables, so JPA would not know which goes first.
        em.flush();
        users.forEach(em::persist);
        em.flush();
    }

    /**
     * Adds the first accounts of an empty database, once for all time.
     *
     * @return false when somebody else did before; the transaction must then be rolled back
     */
    public boolean found(Collection<User> first) {
        if (count() > 0) {
            return false;
        }
        try {
            em.persist(Participant.system());
            em.flush();
        } catch (PersistenceException e) {
            if (UniqueViolation.causes(e)) {
                return false;
            }
            throw e;
        }
        add(first);
        return true;
    }

    public @Nullable User find(long id) {
        return em.find(User.class, id);
    }

    /** The account, its row locked until the transaction ends. */
    public @Nullable User lock(long id) {
        return em.find(User.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same unless it is deactivated. */
    public @Nullable User lockActive(long id) {
        User user = lock(id);
        return user == null || !user.active() ? null : user;
    }

    /**
     * Gives a person another name, wherever it stands.
     *
     * @throws InvalidValueException when it is out of its bounds
     */
    public void rename(User user, String displayName) {
        user.rename(displayName);
        em.find(Participant.class, user.id()).rename(displayName);
    }

    /** The person's picture, if he has one. */
    public @Nullable UserPicture picture(long userId) {
        return em.find(UserPicture.class, userId);
    }

    /**
     * Puts a picture in the place of the one before. The account must be {@link #lock locked}.
     *
     * @param version no other picture of this person had
     */
    public void changePicture(User user, long version, byte[] bytes) {
        UserPicture stored = picture(user.id());
        if (stored == null) {
            em.persist(new UserPicture(user.id(), version, bytes));
        } else {
            stored.replace(version, bytes);
        }
        user.changePicture(version);
    }

    /** The account must be {@link #lock locked}. */
    public void removePicture(User user) {
        UserPicture stored = picture(user.id());
        if (stored != null) {
            em.remove(stored);
        }
        user.changePicture(null);
    }

    /** By its {@link User#foldUserName folded} user name. */
    public @Nullable User findByUserName(String folded) {
        return em.createQuery("SELECT u FROM User u WHERE u.userName = :userName", User.class)
                .setParameter("userName", folded)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** Which of these {@link User#foldUserName folded} user names somebody has. */
    public Set<String> taken(Collection<String> userNames) {
        return userNames.isEmpty()
                ? Set.of()
                : Set.copyOf(em.createQuery("SELECT u.userName FROM User u WHERE u.userName IN :names", String.class)
                        .setParameter("names", userNames)
                        .getResultList());
    }

    /** Up to {@code limit} accounts with an id above {@code after}, in the order of ids. */
    public List<User> page(long after, int limit) {
        return em.createQuery("SELECT u FROM User u WHERE u.id > :after ORDER BY u.id", User.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    public List<User> ofIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT u FROM User u WHERE u.id IN :ids ORDER BY u.id", User.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Active accounts whose names contain every one of the {@link Line#folded folded} words. */
    public List<User> named(List<String> words, int limit) {
        return namedAfter(null, words, limit);
    }

    /** The same by name, beginning after a person, or with the first when there is none. */
    public List<User> namedAfter(@Nullable User after, List<String> words, int limit) {
        StringBuilder jpql = new StringBuilder("SELECT u FROM User u WHERE u.active = :active");
        if (after != null) {
            jpql.append(" AND (u.foldedName > :name OR (u.foldedName = :name AND u.id > :id))");
        }
        for (int i = 0; i < words.size(); i++) {
            jpql.append(" AND LOCATE(:word").append(i).append(", u.foldedName) > 0");
        }
        TypedQuery<User> query =
                em.createQuery(jpql.append(" ORDER BY u.foldedName, u.id").toString(), User.class);
        // Without the hint EclipseLink writes every value of a query with a function into the SQL on Derby: words as
        // literals, TRUE as the number 1, which Derby does not compare with a BOOLEAN.
        query.setHint("eclipselink.jdbc.bind-parameters", "true");
        query.setParameter("active", true);
        if (after != null) {
            query.setParameter("name", after.foldedName());
            query.setParameter("id", after.id());
        }
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, words.get(i));
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** Who may be a consultant, with an id above the given one, by id. */
    public List<Long> consultants(long after, int limit) {
        return em.createQuery(
                        "SELECT u.id FROM User u WHERE (u.livechat = :on OR u.callback = :on) AND u.id > :after ORDER BY u.id",
                        Long.class)
                .setParameter("on", true)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whether an active administrator is left without this person. */
    public boolean administratorBeside(long userId) {
        return em.createQuery(
                                "SELECT COUNT(u) FROM User u WHERE u.administrator = :on AND u.active = :on AND u.id <> :userId",
                                Long.class)
                        .setParameter("on", true)
                        .setParameter("userId", userId)
                        .getSingleResult()
                > 0;
    }

    public long count() {
        return em.createQuery("SELECT COUNT(u) FROM User u", Long.class).getSingleResult();
    }

    /**
     * A short text that differs whenever anybody is new or changed: accounts are never deleted and their versions only
     * grow, so count and sum cannot stay equal over a change. The newest account's time tells one database from another.
     */
    public String roster() {
        Object[] row = em.createQuery("SELECT MAX(u.createdAt), COUNT(u), SUM(u.version) FROM User u", Object[].class)
                .getSingleResult();
        return number(row[0]) + "-" + number(row[1]) + "-" + number(row[2]);
    }

    private static String number(@Nullable Object value) {
        return value instanceof Number number ? Long.toString(number.longValue(), Character.MAX_RADIX) : "0";
    }
}
