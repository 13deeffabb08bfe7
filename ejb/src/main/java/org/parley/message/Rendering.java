package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.Members;
import org.parley.conversation.Members.Member;
import org.parley.conversation.Memberships;
import org.parley.message.MessageText.Person;

/** A text's HTML in its conversation, where its mentions are members. Never called on the journal's thread. */
@ApplicationScoped
public class Rendering {
    @Inject
    MessageText text;

    @Inject
    Memberships memberships;

    /** Null where the text is shown as it is. */
    @Nullable
    String html(String written, Members members) {
        return text.html(written, userName -> person(userName, members));
    }

    /** As above; the members are looked up. */
    @Nullable
    String html(String written, long conversationId) {
        return html(written, memberships.of(conversationId));
    }

    private static @Nullable Person person(String userName, Members members) {
        Long id = members.byUserName().get(userName.toLowerCase(Locale.ROOT));
        // Whoever may not know of the conversation yet can be spoken to in its first message.
        Member member = id == null ? null : members.byId().get(id);
        return id == null || member == null ? null : new Person(id, member.name());
    }
}
