package org.parley.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.parley.push.Request;
import org.parley.push.Segment;
import org.parley.push.WelcomePart;

/** Who is there now; all others are not. */
@ApplicationScoped
public class PresenceWelcome implements WelcomePart {
    @Inject
    PresenceService presence;

    @Override
    public void add(Request hello, JsonGenerator welcome, List<Segment> after) {
        PresenceJson.array(welcome, "presence", presence.present());
    }
}
