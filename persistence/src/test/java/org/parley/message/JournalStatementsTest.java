package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.Conversation;
import org.parley.conversation.ConversationRepository;
import org.parley.conversation.Membership;
import org.parley.conversation.MembershipRole;
import org.parley.system.TestDatabase;
import org.parley.system.Vendor;

/** How much the database is asked for a batch: what most messages do not need, none of them pays for. */
class JournalStatementsTest {
    private static final long ANNA = 1;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void plainMessagesTakeFiveStatementsAndWhatTheyCarryThreeMore(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            long id = monologue(database);
            List<Posting> plain = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                plain.add(text(id, Additions.NONE));
            }
            assertThat(statements(database, plain)).hasSize(5);
            plain.add(text(id, new Additions(null, ANNA, Mentioned.NOBODY, List.of())));
            assertThat(statements(database, fresh(plain))).hasSize(6);
            plain.add(text(id, new Additions(1L, null, Mentioned.NOBODY, List.of())));
            assertThat(statements(database, fresh(plain))).hasSize(7);
            plain.add(text(id, new Additions(null, null, new Mentioned(Set.of(ANNA), false), List.of())));
            assertThat(statements(database, fresh(plain))).hasSize(8);
        }
    }

    private static List<Posting> fresh(List<Posting> postings) {
        return postings.stream()
                .map(each -> text(each.conversationId(), each.additions()))
                .toList();
    }

    private static Posting text(long id, Additions additions) {
        return Posting.text(id, ANNA, UUID.randomUUID().toString(), "hello", additions);
    }

    private static List<String> statements(TestDatabase database, List<Posting> batch) {
        List<String> statements = new ArrayList<>();
        database.run(em -> {
            try {
                new JournalStore(listening(em.unwrap(Connection.class), statements), 1_000).store(batch);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return statements;
    }

    private static Connection listening(Connection connection, List<String> statements) {
        return (Connection) Proxy.newProxyInstance(
                JournalStatementsTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    private static long monologue(TestDatabase database) {
        return database.get(em -> {
            em.createNativeQuery("INSERT INTO participant (id, kind, display_name) VALUES (1, 'USER', 'Anna')")
                    .executeUpdate();
            ConversationRepository conversations = new ConversationRepository(em);
            Conversation conversation = Conversation.direct(ANNA, ANNA, 1);
            conversations.add(conversation);
            em.flush();
            conversations.add(new Membership(conversation.id(), ANNA, MembershipRole.MEMBER));
            return conversation.id();
        });
    }
}
