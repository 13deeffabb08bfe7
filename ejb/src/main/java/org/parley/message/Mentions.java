package org.parley.message;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.ConversationKind;
import org.parley.conversation.Members;
import org.parley.conversation.Members.Member;
import org.parley.conversation.NotAllowedException;
import org.parley.system.InvalidValueException;

/** Finds whom a text speaks to: {@code @userName} of a member, and in a group {@code @all}. */
final class Mentions {
    private static final String ALL = "all";

    private Mentions() {}

    /**
     * Whom a text mentions; an unknown name is text like any other, and so is one in code.
     *
     * @throws InvalidValueException when it mentions more than {@link Mentioned#MOST} members one by one
     * @throws NotAllowedException when it speaks to all, which the author may not
     */
    static Mentioned in(String text, Members members, Member author) {
        if (text.indexOf('@') < 0) {
            return Mentioned.NOBODY;
        }
        Set<Long> ids = new LinkedHashSet<>();
        boolean all = false;
        Matcher matcher = MentionFinder.NAME.matcher(MessageText.spoken(text));
        while (matcher.find()) {
            String name = matcher.group(1);
            if (members.kind() == ConversationKind.GROUP && withoutEnd(name).equals(ALL)) {
                all = true;
            } else {
                Long id = find(name, members);
                if (id != null) {
                    ids.add(id);
                }
            }
        }
        if (all && !members.mayMentionAll(author)) {
            throw new NotAllowedException();
        }
        if (ids.size() > Mentioned.MOST) {
            throw new InvalidValueException("text", "A message mentions at most " + Mentioned.MOST + " people.");
        }
        return ids.isEmpty() && !all ? Mentioned.NOBODY : new Mentioned(ids, all);
    }

    /** A sentence may end after a name, which may itself end in a dot. */
    private static @Nullable Long find(String name, Members members) {
        String folded = name.toLowerCase(Locale.ROOT);
        Long id = members.byUserName().get(folded);
        while (id == null && isEnd(folded)) {
            folded = folded.substring(0, folded.length() - 1);
            id = members.byUserName().get(folded);
        }
        return id;
    }

    private static String withoutEnd(String name) {
        String rest = name;
        while (isEnd(rest)) {
            rest = rest.substring(0, rest.length() - 1);
        }
        return rest;
    }

    private static boolean isEnd(String name) {
        return !name.isEmpty() && ".-_".indexOf(name.charAt(name.length() - 1)) >= 0;
    }
}
