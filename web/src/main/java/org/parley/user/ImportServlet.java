package org.parley.user;

import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.ResourceBundle;
import org.parley.push.HttpAnswer;
import org.parley.system.CsvDownload;
import org.parley.system.ParleyException;

/**
 * Takes a file of users as a request's body. Asked to check it, it answers with the bad lines as JSON; asked to create, with every
 * line and its link as CSV, which is written while the accounts are made.
 */
@WebServlet("/admin/import")
public class ImportServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** Four times what a hundred thousand people need. */
    private static final long BYTES_MAX = 64L * 1024 * 1024;

    @Inject
    transient UserImport imports;

    @Inject
    transient CurrentUser me;

    @Inject
    transient OwnPreferences preferences;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Browsers read no answer before they have sent all, so that the two must not go at once.
        Path file = Files.createTempFile("parley-users", ".csv");
        try {
            if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > BYTES_MAX) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return;
            }
            Files.copy(request.getInputStream(), file, StandardCopyOption.REPLACE_EXISTING);
            if ("yes".equals(request.getParameter("create"))) {
                create(request, response, file);
            } else {
                HttpAnswer.json(response, json -> check(request, file, json));
            }
        } catch (ParleyException e) {
            HttpAnswer.send(response, e);
        } finally {
            Files.delete(file);
        }
    }

    private void check(HttpServletRequest request, Path file, JsonGenerator json) {
        ResourceBundle texts = texts(request);
        int[] good = new int[1];
        json.writeStartArray("bad");
        try (InputStream csv = new BufferedInputStream(Files.newInputStream(file))) {
            imports.read(me.getId(), csv, false, line -> {
                if (line.fault() == null) {
                    good[0]++;
                } else {
                    json.writeStartObject()
                            .write("line", line.number())
                            .write("userName", line.userName())
                            .write("problem", problem(texts, line.fault()))
                            .writeEnd();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        json.writeEnd().write("good", good[0]);
    }

    private void create(HttpServletRequest request, HttpServletResponse response, Path file) throws IOException {
        ResourceBundle texts = texts(request);
        // Closed at the end only: an error that comes before the first batch is an answer of its own.
        CsvDownload csv = CsvDownload.begin(response, "links.csv");
        csv.line("line", "user_name", "name", "problem", "link");
        try (InputStream lines = new BufferedInputStream(Files.newInputStream(file))) {
            imports.read(me.getId(), lines, true, line -> {
                String token = line.token();
                String problem = line.fault() == null ? null : problem(texts, line.fault());
                String link = token == null ? null : PasswordLinkBacking.address(request, token);
                try {
                    csv.line(line.number(), line.userName(), line.name(), problem, link);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        csv.close();
    }

    private static String problem(ResourceBundle texts, ImportFault fault) {
        return texts.getString("import.fault." + fault.name().toLowerCase(Locale.ROOT));
    }

    private ResourceBundle texts(HttpServletRequest request) {
        Locale locale = preferences.locale().orElse(request.getLocale());
        String language = locale.getLanguage().equals("pl") ? "pl" : "en";
        return ResourceBundle.getBundle("org.parley.messages", Locale.forLanguageTag(language));
    }
}
