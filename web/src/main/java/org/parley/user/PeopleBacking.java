package org.parley.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directory of people, a page at a time. Its address says all: what was looked for, and after whom the page begins. */
@Named
@RequestScoped
public class PeopleBacking {
    @Inject
    UserService users;

    private String query = "";
    private long after;
    private @Nullable List<PersonView> page;

    /** The people of this page, by name. */
    public List<PersonView> getPeople() {
        List<PersonView> found = found();
        return found.subList(0, Math.min(found.size(), UserService.FOUND_MAX));
    }

    /** The id after which the next page begins, or 0 when this is the last. */
    public long getNext() {
        return found().size() > UserService.FOUND_MAX
                ? found().get(UserService.FOUND_MAX - 1).id()
                : 0;
    }

    private List<PersonView> found() {
        List<PersonView> known = page;
        if (known == null) {
            known = users.directory(query, after, UserService.FOUND_MAX + 1);
            page = known;
        }
        return known;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(@Nullable String query) {
        String typed = query == null ? "" : query.strip();
        this.query = typed.substring(0, Math.min(typed.length(), UserService.QUERY_MAX));
    }

    public long getAfter() {
        return after;
    }

    public void setAfter(long after) {
        this.after = after;
    }
}
