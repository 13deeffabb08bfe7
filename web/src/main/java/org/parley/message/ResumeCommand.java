package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.parley.push.Command;
import org.parley.push.Request;
import org.parley.push.Segment;

/** Sends what a client missed in the conversations it holds. */
@ApplicationScoped
public class ResumeCommand implements Command {
    @Inject
    Resume resume;

    @Override
    public String type() {
        return "resume";
    }

    @Override
    public void handle(Request request) {
        List<Segment> missed = new ArrayList<>();
        resume.add(request, missed);
        missed.forEach(request.connection()::add);
        request.ok();
    }
}
