package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.parley.push.Request;
import org.parley.push.Segment;
import org.parley.push.WelcomePart;

/** What one has chosen for oneself. */
@ApplicationScoped
public class PreferenceWelcome implements WelcomePart {
    @Inject
    PreferenceService preferences;

    @Override
    public boolean toldAlways() {
        return true;
    }

    @Override
    public void add(Request hello, JsonGenerator welcome, List<Segment> after) {
        welcome.writeStartObject("preferences");
        preferences.of(hello.userId()).forEach(welcome::write);
        welcome.writeEnd();
    }
}
