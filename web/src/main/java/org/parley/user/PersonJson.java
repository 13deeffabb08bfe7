package org.parley.user;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as docs/socket.md writes him. */
public final class PersonJson {
    private PersonJson() {}

    /** An array field. */
    public static void array(JsonGenerator json, String name, List<PersonView> people) {
        json.writeStartArray(name);
        for (PersonView each : people) {
            json.writeStartObject();
            fields(json, each);
            json.writeEnd();
        }
        json.writeEnd();
    }

    /** The fields, inside the person's object. */
    static void fields(JsonGenerator json, PersonView person) {
        json.write("id", person.id()).write("name", person.name()).write("userName", person.userName());
        optional(json, "department", person.department());
        optional(json, "telephone", person.telephone());
        optional(json, "email", person.email());
        Long picture = person.picture();
        if (picture != null) {
            json.write("picture", picture);
        }
        json.write("active", person.active());
    }

    private static void optional(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.write(name, value);
        }
    }
}
