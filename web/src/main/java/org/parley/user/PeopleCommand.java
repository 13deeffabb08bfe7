package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.push.Command;
import org.parley.push.Request;

/** The next page of people. */
@ApplicationScoped
public class PeopleCommand implements Command {
    @Inject
    UserService users;

    @Override
    public String type() {
        return "people";
    }

    @Override
    public void handle(Request request) {
        List<PersonView> people = users.page(request.number("after"));
        request.ok(json -> {
            PersonJson.array(json, "people", people);
            json.write("more", people.size() == UserService.PAGE);
        });
    }
}
