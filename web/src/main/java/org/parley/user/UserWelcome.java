package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.parley.push.Request;
import org.parley.push.Segment;
import org.parley.push.WelcomePart;

/** Who one is, and the people, unless the client holds the same roster already. */
@ApplicationScoped
public class UserWelcome implements WelcomePart {
    @Inject
    UserService users;

    @Override
    public void add(Request hello, JsonGenerator welcome, List<Segment> after) {
        String roster = users.roster();
        welcome.writeStartObject("me");
        PersonJson.fields(welcome, users.person(hello.userId()));
        welcome.write("administrator", hello.connection().isAdministrator()).writeEnd();
        welcome.write("roster", roster).write("userCount", users.count());
        if (!roster.equals(hello.optionalText("roster"))) {
            List<PersonView> people = users.page(0);
            PersonJson.array(welcome, "people", people);
            welcome.write("morePeople", people.size() == UserService.PAGE);
        }
    }
}
