package org.parley.system;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What parley.jar's commands ask of a server that runs. Only this machine may, with {@link OperatorKey the key} of the data
 * folder and not through a proxy; to everybody else there is nothing here.
 */
@WebServlet("/operator/*")
public class OperatorServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(OperatorServlet.class.getName());
    private static final String BEARER = "Bearer ";

    @Inject
    transient OperatorKey key;

    @Inject
    transient BackupService backups;

    @Inject
    @Any
    transient Instance<OperatorAction> actions;

    @Inject
    transient Transactions transactions;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        if (!mayAsk(request) || !request.getMethod().equals("POST")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.equals("/backup")) {
            backup(response);
        } else {
            act(path.substring(1), request, response);
        }
    }

    private void act(String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        OperatorAction action = actions.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
        if (action == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String[] words = request.getParameterValues("word");
        try {
            answer(
                    response,
                    HttpServletResponse.SC_OK,
                    action.run(transactions, words == null ? List.of() : List.of(words)));
        } catch (ParleyException e) {
            answer(response, HttpServletResponse.SC_CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    private boolean mayAsk(HttpServletRequest request) throws IOException {
        String authorization = request.getHeader("Authorization");
        return isThisMachine(InetAddress.getByName(request.getRemoteAddr()))
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && authorization != null
                && authorization.startsWith(BEARER)
                && key.opens(authorization.substring(BEARER.length()));
    }

    private static boolean isThisMachine(InetAddress address) throws IOException {
        return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
    }

    /** A backup that fails after its beginning ends without its end, which who receives it looks for. */
    private void backup(HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        try {
            backups.write(response.getOutputStream());
        } catch (BackupException e) {
            answer(response, HttpServletResponse.SC_CONFLICT, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "The backup was not finished", e);
            answer(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "The backup failed: see the server's log.");
        }
    }

    private static void answer(HttpServletResponse response, int status, String sentence) throws IOException {
        if (!response.isCommitted()) {
            response.reset();
            response.setStatus(status);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().print(sentence);
        }
    }
}
