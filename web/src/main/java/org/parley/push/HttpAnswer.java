package org.parley.push;

import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.parley.system.ParleyException;

/** Answers of requests for bytes: their JSON, and what went wrong, with the codes of docs/socket.md. */
public final class HttpAnswer {
    /** Seconds until who was sent away comes again. */
    public static final String RETRY_AFTER = "2";

    private HttpAnswer() {}

    public static void json(HttpServletResponse response, Consumer<JsonGenerator> fields) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(Json.object(fields));
    }

    /** What went wrong, with the status that its kind has. */
    public static void send(HttpServletResponse response, ParleyException why) throws IOException {
        send(response, status(why.kind()), why);
    }

    /** The same with a status of its own. */
    public static void send(HttpServletResponse response, int status, ParleyException why) throws IOException {
        send(response, status, Request.code(why.kind()), String.valueOf(why.getMessage()));
    }

    /** What went wrong, unless the answer is under way already: then its missing rest says it. */
    public static void send(HttpServletResponse response, int status, String code, String detail) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", RETRY_AFTER);
        }
        json(response, json -> json.write("code", code).write("detail", detail));
    }

    private static int status(ParleyException.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case FORBIDDEN, OFFLINE -> HttpServletResponse.SC_FORBIDDEN;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case TRY_AGAIN -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            case FAULT -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        };
    }
}
