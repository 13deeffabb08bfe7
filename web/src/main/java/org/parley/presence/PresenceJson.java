package org.parley.presence;

import jakarta.json.stream.JsonGenerator;
import java.util.Map;

/** Presence as docs/socket.md writes it. */
final class PresenceJson {
    private PresenceJson() {}

    /** An array field of {@code [id, availability]}, with when he was active last behind it where that is known. */
    static void array(JsonGenerator json, String name, Map<Long, Presence> presences) {
        json.writeStartArray(name);
        presences.forEach((id, presence) -> {
            json.writeStartArray().write(id).write(presence.availability().word());
            Long lastActive = presence.lastActive();
            if (lastActive != null) {
                json.write(lastActive);
            }
            json.writeEnd();
        });
        json.writeEnd();
    }
}
