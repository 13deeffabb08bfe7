package org.parley.message;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.ConversationService;
import org.parley.conversation.NewGroup;
import org.parley.system.Transactions;
import org.parley.user.FirstPeople;
import org.parley.user.PersonView;
import org.parley.user.UserService;

/** What the demo's people have said to each other, so that a newcomer finds conversations to go on with. */
@Singleton
@Startup
@DependsOn("FirstGroup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoConversations {
    /** Who opens the groups; the first of the demo's people. */
    private static final String HOST = "anna";

    private static final List<String> TEAM = List.of(HOST, "ben", "cleo", "dora", "eryk", "filip");

    @Inject
    FirstPeople people;

    @Inject
    UserService users;

    @Inject
    Everyone group;

    @Inject
    ConversationService conversations;

    @Inject
    MarkWriter marks;

    @Inject
    Transactions transactions;

    /** One line: how many days ago, when, who, what, and the seq of the line that it answers, if any. */
    private record Line(
            int daysAgo,
            String time,
            String who,
            String text,
            @Nullable Long reply) {
        Line(int daysAgo, String time, String who, String text) {
            this(daysAgo, time, who, text, null);
        }
    }

    @PostConstruct
    void start() {
        if (people.demoIsNew()) {
            create(everybody());
        }
    }

    private Map<String, Long> everybody() {
        Map<String, Long> ids = new LinkedHashMap<>();
        List<PersonView> page = users.page(0);
        while (!page.isEmpty()) {
            page.forEach(each -> ids.put(each.userName(), each.id()));
            page = users.page(page.get(page.size() - 1).id());
        }
        return ids;
    }

    private void create(Map<String, Long> ids) {
        List<Long> team = new ArrayList<>();
        TEAM.stream().filter(ids::containsKey).forEach(name -> team.add(id(ids, name)));
        long everyone = Objects.requireNonNull(group.id());
        say(
                ids,
                everyone,
                List.of(new Line(1, "15:20", "cleo", "The town hall starts at ten tomorrow, see you there.")));
        marks.write(everyone, Map.of(id(ids, HOST), 2L));
        if (team.size() == TEAM.size()) {
            talk(ids, team);
        }
    }

    private void talk(Map<String, Long> ids, List<Long> team) {
        long marketing = conversations.createGroup(id(ids, HOST), new NewGroup("Marketing", team));
        say(
                ids,
                marketing,
                List.of(
                        new Line(1, "16:40", "cleo", "The stand is booked: A14, next to the entrance."),
                        new Line(0, "08:55", "dora", "Who brings the roll-ups?"),
                        new Line(0, "08:58", HOST, "I do. Ben, please bring the screens."),
                        new Line(0, "09:00", "ben", "Will do. Do we have the long cable?"),
                        new Line(0, "09:01", "dora", "It is in room *12*.", 5L)));
        change(
                marketing,
                new MessageChange.Pinning(marketing, id(ids, HOST), 2, true),
                new MessageChange.Reacting(marketing, id(ids, "ben"), 4, "👍", true),
                new MessageChange.Reacting(marketing, id(ids, "dora"), 4, "👍", true),
                new MessageChange.Reacting(marketing, id(ids, HOST), 6, "🎉", true));
        marks.write(marketing, Map.of(id(ids, HOST), 4L, id(ids, "ben"), 5L, id(ids, "dora"), 6L, id(ids, "cleo"), 4L));
        long ben = conversations.openDirect(id(ids, HOST), id(ids, "ben")).id();
        say(
                ids,
                ben,
                List.of(
                        new Line(0, "09:02", "ben", "Morning! Is the price list for the fair final?"),
                        new Line(0, "09:04", HOST, "Nearly. Two rows are waiting for Cleo, the rest stands."),
                        new Line(0, "09:11", "ben", "She answered, both are fine 👍"),
                        new Line(0, "09:11", "ben", "I will print forty then.")));
        change(ben, new MessageChange.Edit(ben, id(ids, "ben"), 4, "I will print fifty then.", Mentioned.NOBODY));
        marks.write(ben, Map.of(id(ids, HOST), 2L, id(ids, "ben"), 4L));
        long cleo = conversations.openDirect(id(ids, "cleo"), id(ids, HOST)).id();
        say(ids, cleo, List.of(new Line(2, "11:30", "cleo", "Dziękuję za pomoc przy ofercie!")));
        marks.write(cleo, Map.of(id(ids, HOST), 1L));
    }

    private void say(Map<String, Long> ids, long conversationId, List<Line> lines) {
        date(conversationId, at(lines.get(0)));
        for (Line each : lines) {
            Posting posting = Posting.text(
                    conversationId,
                    id(ids, each.who()),
                    UUID.randomUUID().toString(),
                    each.text(),
                    each.reply() == null
                            ? Additions.NONE
                            : new Additions(each.reply(), null, Mentioned.NOBODY, List.of()));
            transactions.run(em -> {
                try {
                    new JournalStore(em.unwrap(Connection.class), at(each)).store(List.of(posting));
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    private void change(long conversationId, MessageChange... changes) {
        transactions.run(em -> {
            try {
                ChangeStore store = new ChangeStore(em.unwrap(Connection.class), System.currentTimeMillis());
                store.lock(new TreeSet<>(Set.of(conversationId)));
                store.store(List.of(changes));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** A group was created before its first line was written in it, not when the demo began. */
    private void date(long conversationId, long at) {
        transactions.run(
                em -> em.createQuery("UPDATE Message m SET m.postedAt = :at WHERE m.conversationId = :id AND m.seq = 1")
                        .setParameter("at", at)
                        .setParameter("id", conversationId)
                        .executeUpdate());
    }

    /** Today's lines never lie in the future, however early the demo starts. */
    private static long at(Line line) {
        long at = LocalDate.now(ZoneId.systemDefault())
                .minusDays(line.daysAgo())
                .atTime(LocalTime.parse(line.time()))
                .atZone(ZoneId.systemDefault())
                .toInstant()
                .toEpochMilli();
        return Math.min(at, System.currentTimeMillis());
    }

    private static long id(Map<String, Long> ids, String userName) {
        Long id = ids.get(userName);
        if (id == null) {
            throw new IllegalStateException("The demo has no " + userName);
        }
        return id;
    }
}
