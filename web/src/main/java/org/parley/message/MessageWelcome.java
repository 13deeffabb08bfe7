package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.parley.file.Attachment;
import org.parley.file.UploadService;
import org.parley.push.ChatEndpoint;
import org.parley.push.Request;
import org.parley.push.Segment;
import org.parley.push.WelcomePart;

/** The limits, and after the welcome what was missed. */
@ApplicationScoped
public class MessageWelcome implements WelcomePart {
    /** Above this many users a client asks for people as one types. */
    private static final int PEOPLE = 2_000;

    @Inject
    Resume resume;

    @Inject
    UploadService uploads;

    @Override
    public void add(Request hello, JsonGenerator welcome, List<Segment> after) {
        welcome.writeStartObject("limits")
                .write("text", Message.TEXT_LENGTH)
                .write("frame", ChatEndpoint.FRAME)
                .write("people", PEOPLE)
                .write("file", uploads.limit())
                .write("files", Attachment.MOST)
                .writeEnd();
        resume.add(hello, after);
    }
}
