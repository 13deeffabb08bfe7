package org.parley.system;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code java -jar parley.jar}. Payara Micro lives on when its port is taken or its application was not deployed; here
 * either ends the process with one sentence, before the start where that can be known and after it otherwise.
 */
public final class Main {
    private static final int EXIT_CODE = 1;

    /** The server redirects the standard streams into its log; what is said here is for the terminal. */
    private static final PrintStream OUT = System.out;

    private static final PrintStream ERR = System.err;

    /** Held as long as the process lives, so that no second one touches the same folder. */
    private static @Nullable FileLock lock;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(read(Setting.DATA)).toAbsolutePath().normalize();
        InetSocketAddress address;
        try {
            address = address();
            DataFolder.prepare(data);
            lock(data);
            refuseTakenPort(address);
            setProperties(data, address);
        } catch (IOException e) {
            throw end(e.getMessage() + ".");
        }
        Path server = data.resolve("server");
        clear(server);
        PayaraMicro.main(
                "--rootdir",
                server.toString(),
                "--port",
                String.valueOf(address.getPort()),
                "--nohazelcast",
                "--logproperties",
                loggingTo(data.resolve("logs")).toString());
        refuseHalfServer(data);
        OUT.println("Parley is ready: http://" + address.getHostString() + ":" + address.getPort() + "/");
    }

    private static String read(Setting setting) {
        return setting.read(System::getProperty, System.getenv());
    }

    private static InetSocketAddress address() throws IOException {
        String port = read(Setting.PORT);
        try {
            return new InetSocketAddress(InetAddress.getByName(read(Setting.ADDRESS)), Integer.parseInt(port));
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
            throw new IOException(
                    "the database in " + data + " is locked by another process: Parley runs there already");
        }
    }

    private static void refuseTakenPort(InetSocketAddress address) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
        } catch (IOException e) {
            throw new IOException(
                    "cannot listen on " + address.getHostString() + ":" + address.getPort() + " (" + e.getMessage()
                            + "): stop what uses it, or choose another with " + Setting.PORT.variable(),
                    e);
        }
    }

    /** What the application and Derby read; what the operator set himself stays. */
    private static void setProperties(Path data, InetSocketAddress address) throws IOException {
        Path logs = Files.createDirectories(data.resolve("logs"));
        System.setProperty(Setting.DATA.key(), data.toString());
        System.setProperty(Setting.ADDRESS.key(), address.getAddress().getHostAddress());
        setDefault(Setting.DATABASE_NAME, data.resolve("database").toString());
        setDefault(Setting.EXIT_ON_FAILURE, "true");
        System.setProperty("derby.stream.error.file", logs.resolve("derby.log").toString());
    }

    /** The JDK's file handler cannot be told a folder but by its configuration, so this adds it to our own. */
    private static Path loggingTo(Path logs) throws IOException {
        Properties logging = new Properties();
        try (InputStream ours = Main.class.getResourceAsStream("/org/parley/system/logging.properties")) {
            logging.load(ours);
        }
        logging.setProperty(
                "java.util.logging.FileHandler.pattern",
                logs.resolve("parley-%g.log").toString());
        Path file = logs.resolve("logging.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            logging.store(writer, null);
        }
        return file;
    }

    private static void setDefault(Setting setting, String value) {
        if (System.getenv(setting.variable()) == null && System.getProperty(setting.key()) == null) {
            System.setProperty(setting.key(), value);
        }
    }

    /** The server's own folder holds nothing worth keeping, but another version's settings might linger there. */
    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
                for (Path each : deepestFirst) {
                    Files.delete(each);
                }
            }
        }
    }

    private static void refuseHalfServer(Path data) {
        if (PayaraMicro.getInstance().getRuntime().getDeployedApplicationNames().isEmpty()) {
            throw end("the application could not be deployed: see " + data.resolve("logs") + ".");
        }
    }

    /** Never returns; the result is for the compiler. */
    private static IllegalStateException end(String sentence) {
        ERR.println("Parley: " + sentence);
        System.exit(EXIT_CODE);
        return new IllegalStateException(sentence);
    }
}
