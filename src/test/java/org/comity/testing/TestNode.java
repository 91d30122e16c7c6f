package org.comity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.comity.evidence.usecase.Custody;
import org.comity.evidence.usecase.OpenPackages;
import org.comity.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// The one node that all tests of a run share: where it answers and what it stands on.
public final class TestNode {

    /// The header that names a client to the test node. Tests that send none are not limited.
    public static final String CLIENT_ADDRESS = "X-Client-Address";
    /// How many requests one person begins, and sends, in an hour: more than all tests together.
    public static final int PERSON_LIMIT = 5_000;

    /// Below the ports the system hands out for outgoing calls; each JVM of a run counts through a range of its own.
    private static final int PORTS = 8_000;

    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(2 * ThreadLocalRandom.current().nextInt(PORTS / 2));
    private static final int FIRST_PORT = 10_000 + (Integer.getInteger("surefire.forkNumber", 1) - 1) % 2 * PORTS;

    private static final int PORT = freePort();

    private TestNode() {}

    /// `http://localhost:<port>`: passkeys are bound to the host name, so tests must use this one.
    public static URI address() {
        return URI.create("http://localhost:" + PORT);
    }

    /// A port nobody listens on now. It must be known before the node starts, for its public address names it. The port
    /// above it is nobody else's either: a node hands packages out on it.
    public static int freePort() {
        for (var tried = 0; tried < PORTS; tried += 2) {
            var port = FIRST_PORT + NEXT_PORT.getAndAdd(2) % PORTS;
            if (isFree(port) && isFree(port + 1)) {
                return port;
            }
        }
        throw new IllegalStateException("No port is free");
    }

    private static boolean isFree(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /// A new empty folder that is gone when the run ends.
    public static Path freshFolder(String purpose) {
        try {
            var folder = Files.createTempDirectory("comity-" + purpose);
            // Once every node of this JVM has stopped in order: none loses its files while it still writes.
            SpringApplication.getShutdownHandlers().add(() -> FileSystemUtils.deleteRecursively(folder.toFile()));
            return folder;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    static class Preparation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext node) {
            var settings = new HashMap<String, Object>();
            settings.put("server.port", PORT);
            settings.put("comity.node.home", freshFolder("home").toString());
            settings.put("comity.node.public-address", address().toString());
            settings.put("comity.node.demonstration", true);
            settings.put("server.shutdown", "immediate");
            // A process for each of the many PDFs that tests bring would take longer than the tests.
            settings.put("comity.library.check-pdfs", false);
            // A thousand files for each node that a test starts.
            settings.put("comity.help.keep-copy", false);
            settings.put("comity.web.client-address-header", CLIENT_ADDRESS);
            settings.put("server.tomcat.connection-timeout", "5s");
            settings.putAll(Providers.settings());
            settings.putAll(Attesting.settings());
            settings.put("comity.notices.smtp.host", "127.0.0.1");
            settings.put("comity.notices.smtp.port", Postbox.port());
            settings.put("comity.notices.smtp.from", "comity@node.example");
            settings.put("comity.notices.smtp.security", "NONE");
            // One hour of the standing clock holds the whole run.
            settings.put("comity.requests.limits.person-hour", PERSON_LIMIT);
            for (var limit : List.of("person-day", "authority-hour", "authority-day", "target-hour", "target-day")) {
                settings.put("comity.requests.limits." + limit, 0);
            }
            var owner = TestDatabase.freshUrl();
            settings.put("spring.flyway.url", owner);
            settings.put("spring.flyway.user", "postgres");
            settings.put("spring.flyway.password", "");
            settings.put("spring.datasource.url", TestDatabase.asRuntimeRole(owner));
            settings.put("comity.node.database-role", TestDatabase.RUNTIME_ROLE);
            node.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test node", settings));
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class StandingClock {

        @Bean
        @Primary
        MutableClock standingClock() {
            return new MutableClock();
        }

        @Bean
        @Primary
        SwitchedDemand switchedDemand() {
            return new SwitchedDemand();
        }

        @Bean
        @Primary
        SwitchedDisk switchedDisk() {
            return new SwitchedDisk();
        }

        @Bean
        @Primary
        OpenedPackages openedPackages(
                ObjectProvider<OpenPackages> packages,
                ObjectProvider<Custody> custody,
                Vault vault,
                JdbcClient database) {
            return new OpenedPackages(packages, custody, vault, database);
        }

        @Bean
        static BeanPostProcessor seeingStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database ? new SeenStatements(database) : bean;
                }
            };
        }
    }
}
