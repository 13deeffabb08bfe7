package org.parley.benchmark;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.benchmark.socket.FloorServer;

/**
 * A running server with people signed in, shared by scenarios that do not restart it, and the way to start further ones. Starts the
 * server when it is first asked for. Closing it stops a server that it has started, and no other.
 */
public final class Stage implements AutoCloseable {
    private final Launch launch;
    private final int people;
    private final Database database;
    private final boolean own;
    private @Nullable Server server;
    private @Nullable List<SignIn> signIns;

    private Stage(Launch launch, int people, Database database, @Nullable Server server) {
        this.launch = launch;
        this.people = people;
        this.database = database;
        this.server = server;
        own = server == null;
    }

    /** A stage on a fresh folder with Derby, with demo people. */
    public static Stage of(Launch launch, int people) {
        return of(launch, people, Database.DERBY);
    }

    /** A stage on a fresh folder and database, with demo people. */
    public static Stage of(Launch launch, int people, Database database) {
        return new Stage(database.fresh(launch.withDemo(people), "stage"), people, database, null);
    }

    /** A stage on a server that runs already, with at least that many demo people. */
    public static Stage of(Server running, int people) {
        return new Stage(running.launch(), people, Database.DERBY, running);
    }

    /** How a scenario starts a server of its own: as this one, in a folder of that name and a fresh database. */
    Launch launch(String name) {
        Launch demo = launch.withDemo(people);
        return database.fresh(demo.in(launch.folder().resolve(name)), name);
    }

    int people() {
        return people;
    }

    Server server() {
        if (server == null) {
            server = Server.start(launch);
        }
        return server;
    }

    Target product() {
        if (signIns == null) {
            signIns = DemoPeople.signIn(server().uri(), people);
        }
        return Target.product(server(), signIns);
    }

    /** The floor with as many people. */
    Floor floor() {
        return new Floor(FloorServer.start(people), people);
    }

    @Override
    public void close() {
        if (own && server != null) {
            server.stop();
        }
    }

    /** A floor's server as a target. */
    record Floor(FloorServer server, int people) implements AutoCloseable {
        Target target() {
            return Target.floor(server, people);
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
