package org.comity.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `comity serve`: checks what a person can mend before anything is made, then starts database and node.
@Command(name = "serve", description = "Starts the node on 127.0.0.1.", mixinStandardHelpOptions = true)
public class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "Where the node keeps everything (default: ${DEFAULT-VALUE}).")
    Path home = Path.of(System.getProperty("user.home"), ".comity");

    @Option(names = "--port", paramLabel = "PORT", description = "Port on 127.0.0.1 (default: ${DEFAULT-VALUE}).")
    int port = 8080;

    @Option(
            names = "--public-address",
            paramLabel = "URL",
            description =
                    "Where browsers reach the node (default: http://localhost:PORT). Passkeys are bound to its host name.")
    @Nullable
    URI publicAddress;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description =
                    "A PostgreSQL of your own: postgresql://user:password@host:port/name (default: the embedded one).")
    @Nullable
    String databaseUrl;

    @Option(
            names = "--database-owner-url",
            paramLabel = "URL",
            description =
                    "The same PostgreSQL as the user who owns the tables and makes them; --database-url is then a user who cannot alter the record.")
    @Nullable
    String databaseOwnerUrl;

    @Option(
            names = "--demo",
            description = "Adds fictional authorities and officers of Portugal and Japan, and says so on every page.")
    boolean demonstration;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
        refusePlainAddress();
        refuseTakenPort();
        var own = DatabaseAccess.given(databaseUrl, databaseOwnerUrl);
        try (var stop = StopSignal.listen();
                var held = HomeFolder.hold(home.toAbsolutePath().normalize())) {
            if (own != null) {
                serve(held.path(), own, stop);
            } else {
                serveOnEmbeddedDatabase(held.path(), stop);
            }
        }
        return 0;
    }

    private void serveOnEmbeddedDatabase(Path folder, StopSignal stop) throws InterruptedException {
        try (var embedded = EmbeddedDatabase.startIn(folder)) {
            serve(folder, embedded.access(), stop);
        }
    }

    private void serve(Path folder, DatabaseAccess database, StopSignal stop) throws InterruptedException {
        try (var node = start(folder, database)) {
            node.getBeansOfType(StartNotice.class).values().stream()
                    .flatMap(notice -> notice.lines().stream())
                    .forEach(this::say);
            say("Comity is ready: " + address() + "  (stop it with Ctrl-C)");
            stop.await();
        } catch (RuntimeException failed) {
            throw DatabaseCheck.explained(failed);
        }
    }

    private ConfigurableApplicationContext start(Path folder, DatabaseAccess database) {
        var application = new SpringApplication(nodeClass());
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(properties(folder, database));
        return application.run();
    }

    /// The node's configuration lives one level up, where modules are wired; it is named, not imported.
    private static Class<?> nodeClass() {
        try {
            return Class.forName("org.comity.Node");
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private Map<String, Object> properties(Path folder, DatabaseAccess database) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("server.port", port);
        properties.put("comity.node.home", folder.toString());
        properties.put("comity.node.public-address", address().toString());
        properties.put("comity.node.demonstration", demonstration);
        properties.putAll(database.properties());
        return properties;
    }

    /// Over plain HTTP a passkey's session could be read on its way: browsers on this machine alone may use it.
    private void refusePlainAddress() {
        if (publicAddress == null) {
            return;
        }
        var host = String.valueOf(publicAddress.getHost());
        if (!"https".equals(publicAddress.getScheme()) && !host.matches("localhost|127\\.0\\.0\\.1|\\[::1]")) {
            throw new CannotStart("--public-address must begin with https:// for any host but localhost.");
        }
    }

    private URI address() {
        return publicAddress != null ? publicAddress : URI.create("http://localhost:" + port);
    }

    private void refuseTakenPort() {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException | IllegalArgumentException taken) {
            throw new CannotStart(
                    "Port " + port + " on 127.0.0.1 cannot be used (" + taken.getMessage()
                            + "). Stop what uses it, or give --port another number.",
                    taken);
        }
    }

    private void say(String line) {
        command.commandLine().getOut().println(line);
        command.commandLine().getOut().flush();
    }
}
