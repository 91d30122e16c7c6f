package org.comity.courseware.web.origin;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.comity.courseware.usecase.OriginPlace;
import org.comity.node.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.FileSystemUtils;

/// The other origin: a web server of its own beside that of the pages, on its own port, with one servlet. It has no
/// sessions and no cookies, and none of the pages and filters of this program stand there, so nothing of them can
/// be asked for from there.
public class PackageOrigin implements SmartLifecycle {

    private static final String BYTES_OF_HEADERS = "16384";

    private final OriginPlace place;
    private final String address;
    private final HttpServlet packages;
    private @Nullable Tomcat server;
    private @Nullable Path folder;

    /// @param address of this machine that it listens at, as the pages do
    public PackageOrigin(OriginPlace place, String address, HttpServlet packages) {
        this.place = place;
        this.address = address;
        this.packages = packages;
    }

    @Override
    public synchronized void start() {
        if (place.origin().isEmpty() || server != null) {
            return;
        }
        try {
            folder = Files.createTempDirectory("comity-packages");
            server = started(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (LifecycleException failed) {
            throw new CannotStart(
                    "Port " + place.port() + " on " + address
                            + " cannot be used for course packages. Stop what uses it,"
                            + " or give comity.courseware.port another number.",
                    failed);
        }
    }

    private Tomcat started(Path base) throws LifecycleException {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(base.toString());
        tomcat.setConnector(connector());
        if (tomcat.getHost() instanceof StandardHost host) {
            // Errors are the servlet's own; the server would say who it is.
            host.setErrorReportValveClass("");
        }
        var context = tomcat.addContext("", base.toString());
        context.setCookies(false);
        context.setParentClassLoader(getClass().getClassLoader());
        Tomcat.addServlet(context, "packages", packages);
        context.addServletMappingDecoded("/*", "packages");
        tomcat.start();
        return tomcat;
    }

    private Connector connector() {
        var connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setPort(place.port());
        connector.setProperty("address", address);
        connector.setProperty("connectionTimeout", "20000");
        connector.setProperty("keepAliveTimeout", "60000");
        connector.setProperty("maxHttpHeaderSize", BYTES_OF_HEADERS);
        connector.setThrowOnFailure(true);
        connector.getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return connector;
    }

    @Override
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        try {
            server.stop();
            server.destroy();
        } catch (LifecycleException failed) {
            throw new IllegalStateException(failed);
        } finally {
            server = null;
            if (folder != null) {
                FileSystemUtils.deleteRecursively(folder.toFile());
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }
}
