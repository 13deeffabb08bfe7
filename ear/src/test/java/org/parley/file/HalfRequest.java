package org.parley.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.parley.benchmark.FileClient;
import org.parley.benchmark.SignIn;

/** A chunk on a line so slow that half of it is still missing, or on one that drops. */
final class HalfRequest implements AutoCloseable {
    private final Socket socket;

    HalfRequest(URI server, SignIn signIn, long file) {
        try {
            socket = new Socket(server.getHost(), server.getPort());
            String head = "PUT /files/" + file + "/chunks/0 HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nCookie: "
                    + signIn.header() + "\r\nContent-Length: " + FileClient.CHUNK + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[FileClient.CHUNK / 2]);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rest comes after all; the first line of the answer. */
    String complete() {
        try {
            socket.getOutputStream().write(new byte[FileClient.CHUNK / 2]);
            socket.getOutputStream().flush();
            StringBuilder line = new StringBuilder();
            for (int each = socket.getInputStream().read();
                    each > '\r';
                    each = socket.getInputStream().read()) {
                line.append((char) each);
            }
            return line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
