package org.parley.user;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Accounts as administrators look through them, deactivated ones too. */
public class AccountRepository {
    private final EntityManager em;

    public AccountRepository(EntityManager em) {
        this.em = em;
    }

    /**
     * Accounts in one direction, beginning beside one, or with the first when there is none.
     *
     * @param growing whether the order's key grows
     */
    public List<User> table(
            AccountFilter filter, AccountOrder order, @Nullable User beside, boolean growing, int limit) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = conditions(filter, values);
        if (beside != null) {
            conditions.add(behind(order.field(), growing));
            values.put("key", order.key(beside));
            values.put("id", beside.id());
        }
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        String direction = growing ? "" : " DESC";
        // Ids first: they, the filter and the order are in one index, so that a search through all reads no account.
        TypedQuery<Long> query = em.createQuery(
                "SELECT u.id FROM User u" + where + " ORDER BY u." + order.field() + direction + ", u.id" + direction,
                Long.class);
        // As in UserRepository.namedAfter.
        query.setHint("eclipselink.jdbc.bind-parameters", "true");
        values.forEach(query::setParameter);
        return inOrder(query.setMaxResults(limit).getResultList());
    }

    /** When others saw these people last, by id; who was never seen is missing. */
    public Map<Long, Long> lastActive(List<Long> ids) {
        Map<Long, Long> times = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "SELECT s.userId, s.lastActiveAt FROM UserStatus s WHERE s.userId IN :ids AND s.lastActiveAt IS NOT NULL",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> times.put((Long) row[0], (Long) row[1]));
        }
        return times;
    }

    private static List<String> conditions(AccountFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < filter.words().size(); i++) {
            conditions.add("LOCATE(:word" + i + ", u.foldedName) > 0");
            values.put("word" + i, filter.words().get(i));
        }
        if (!filter.department().isEmpty()) {
            conditions.add("LOCATE(:department, u.foldedDepartment) = 1");
            values.put("department", filter.department());
        }
        if (filter.active() != null) {
            conditions.add("u.active = :active");
            values.put("active", filter.active());
        }
        if (filter.role() != null) {
            conditions.add("u." + filter.role().name().toLowerCase(Locale.ROOT) + " = :role");
            values.put("role", true);
        }
        return conditions;
    }

    /** The first half lets the index begin at the place; of two halves with OR Derby reads from its beginning. */
    private static String behind(String field, boolean growing) {
        String sign = growing ? ">" : "<";
        return "u." + field + " " + sign + "= :key AND (u." + field + " " + sign + " :key OR u.id " + sign + " :id)";
    }

    private List<User> inOrder(List<Long> ids) {
        Map<Long, User> found = new HashMap<>();
        new UserRepository(em).ofIds(ids).forEach(user -> found.put(user.id(), user));
        return ids.stream().map(found::get).toList();
    }
}
