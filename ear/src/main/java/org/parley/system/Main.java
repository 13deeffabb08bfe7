package org.parley.system;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code java -jar parley.jar}. Payara Micro lives on when its port is taken or its application was not deployed; here
 * either ends the process with one sentence, before the start where that can be known and after it otherwise.
 */
public final class Main {
    private static final int EXIT_CODE = 1;
    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    /** Held as long as the process lives, so that no second one touches the same folder. */
    private static @Nullable FileLock lock;

    private Main() {}

    /** {@code --port 9000} stands for the setting {@code parley.port}, and so on for each of them. */
    public static void main(String[] arguments) throws Exception {
        if (OperatorCommand.isMeant(arguments)) {
            command(List.of(arguments));
            return;
        }
        takeOver(arguments);
        Path data = Path.of(read(Setting.DATA)).toAbsolutePath().normalize();
        try {
            InetSocketAddress address = address();
            DataFolder.prepare(data);
            lock(data);
            refuseTakenPort(address);
            setProperties(data, address);
            boot(data, address.getPort());
            refuseHalfServer(data, address);
            welcome(address);
        } catch (IOException e) {
            throw end(e.getMessage() + ".");
        }
    }

    private static void command(List<String> words) {
        Path data = Path.of(read(Setting.DATA)).toAbsolutePath().normalize();
        setPlaces(data);
        try {
            new OperatorCommand(data, OUT).run(words);
        } catch (IOException e) {
            throw end(e.getMessage() + ".");
        }
    }

    private static void takeOver(String[] arguments) {
        for (int i = 0; i < arguments.length; i += 2) {
            String key = arguments[i].replaceFirst("^--", "parley.");
            if (i + 1 == arguments.length
                    || Arrays.stream(Setting.values())
                            .noneMatch(setting -> setting.key().equals(key))) {
                throw end(arguments[i] + " is no setting with a value; docs/operation.md lists them.");
            }
            System.setProperty(key, arguments[i + 1]);
        }
    }

    private static String read(Setting setting) {
        return setting.read(System::getProperty, System.getenv());
    }

    private static InetSocketAddress address() throws IOException {
        try {
            return new InetSocketAddress(
                    InetAddress.getByName(read(Setting.ADDRESS)), Integer.parseInt(read(Setting.PORT)));
        } catch (UnknownHostException e) {
            throw new IOException(Setting.ADDRESS.key() + " is no address of this machine", e);
        } catch (IllegalArgumentException e) {
            throw new IOException(Setting.PORT.key() + " must be a number from 1 to 65535", e);
        }
    }

    private static void lock(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = channel.tryLock();
        if (lock == null) {
            throw new IOException("the database in " + data + " is locked by another process");
        }
    }

    private static void refuseTakenPort(InetSocketAddress address) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
        } catch (IOException e) {
            String place = address.getHostString() + ":" + address.getPort();
            throw new IOException(
                    "cannot listen on " + place + " (" + e.getMessage() + "): stop what uses it, or set "
                            + Setting.PORT.variable(),
                    e);
        }
    }

    /** What the application and Derby read; what the operator set himself stays. */
    private static void setProperties(Path data, InetSocketAddress address) {
        setPlaces(data);
        System.setProperty(Setting.ADDRESS.key(), address.getAddress().getHostAddress());
        setDefault(Setting.EXIT_ON_FAILURE, "true");
    }

    private static void setPlaces(Path data) {
        System.setProperty(Setting.DATA.key(), data.toString());
        setDefault(Setting.DATABASE_NAME, data.resolve("database").toString());
        System.setProperty(
                "derby.stream.error.file", data.resolve("logs/derby.log").toString());
    }

    private static void setDefault(Setting setting, String value) {
        if (System.getenv(setting.variable()) == null && System.getProperty(setting.key()) == null) {
            System.setProperty(setting.key(), value);
        }
    }

    private static void boot(Path data, int port) throws IOException {
        PayaraMicro.main(
                "--rootdir",
                ServerFiles.emptyFolder(data).toString(),
                "--logproperties",
                ServerFiles.logging(Files.createDirectories(data.resolve("logs")))
                        .toString(),
                "--port",
                String.valueOf(port),
                "--nohazelcast");
    }

    /** Payara Micro tells neither by an exception nor by its end that it failed. */
    private static void refuseHalfServer(Path data, InetSocketAddress address) throws IOException {
        boolean deployed = !PayaraMicro.getInstance()
                .getRuntime()
                .getDeployedApplicationNames()
                .isEmpty();
        if (!deployed || !answers(address)) {
            throw new IOException(
                    "the application could not be deployed (" + LastFault.cause() + "): see " + data.resolve("logs"));
        }
    }

    /** Whether our own servlet answers, ready or not. */
    private static boolean answers(InetSocketAddress address) throws IOException {
        URL ready = new URL("http", address.getAddress().getHostAddress(), address.getPort(), "/ready");
        HttpURLConnection connection = (HttpURLConnection) ready.openConnection();
        int status = connection.getResponseCode();
        connection.disconnect();
        return status == HttpURLConnection.HTTP_OK || status == HttpURLConnection.HTTP_UNAVAILABLE;
    }

    private static void welcome(InetSocketAddress address) {
        OUT.println("Parley is ready: http://" + address.getHostString() + ":" + address.getPort() + "/");
        if (read(Setting.DEMO).equals("true")) {
            OUT.println("Sign in as anna or ben, password parley-demo. Ctrl+C stops Parley.");
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            OUT.println("Parley stops.");
            // The server prints lines of its own while it stops, and nobody can read anything out of them.
            System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        }));
    }

    /** Never returns; the result is for the compiler. */
    private static IllegalStateException end(String sentence) {
        ERR.println("Parley: " + sentence);
        // Not exit: the hooks of a server that did not start print their own troubles.
        Runtime.getRuntime().halt(EXIT_CODE);
        return new IllegalStateException(sentence);
    }
}
