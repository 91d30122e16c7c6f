package org.comity.courseware.usecase;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.comity.courseware.CoursewareSettings;

/// Where packages are handed out: a port of this machine, and how browsers reach it. Another host than that
/// of the pages, and not only another port: cookies know hosts alone.
///
/// @param origin empty on a node that nobody gave one: it runs no packages
/// @param pages the origin of the pages, which alone may frame a package
public record OriginPlace(int port, Optional<URI> origin, String pages) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int PORTS_TRIED = 50;
    private static final int LAST_PORT = 65_535;

    /// @param publicAddress of the pages
    /// @param nodePort where the pages are handed out
    /// @throws IllegalArgumentException when packages would share a host with the pages
    public static OriginPlace of(CoursewareSettings settings, URI publicAddress, int nodePort) {
        var port = settings.port() == 0 ? freeAbove(nodePort) : settings.port();
        var pages = publicAddress.getScheme() + "://" + publicAddress.getRawAuthority();
        return new OriginPlace(port, origin(settings, publicAddress, port), pages);
    }

    private static Optional<URI> origin(CoursewareSettings settings, URI publicAddress, int port) {
        var host = Objects.requireNonNullElse(publicAddress.getHost(), "");
        if (settings.origin() == null) {
            return THIS_MACHINE.contains(host)
                    ? Optional.of(
                            URI.create("http://" + (host.equals("localhost") ? "127.0.0.1" : "localhost") + ":" + port))
                    : Optional.empty();
        }
        if (host.equalsIgnoreCase(settings.origin().getHost())) {
            throw new IllegalArgumentException("comity.courseware.origin is another host than the public address");
        }
        if ("https".equals(publicAddress.getScheme())
                && !"https".equals(settings.origin().getScheme())) {
            throw new IllegalArgumentException(
                    "comity.courseware.origin begins with https:// as the public address does");
        }
        return Optional.of(settings.origin());
    }

    private static int freeAbove(int nodePort) {
        for (var port = nodePort + 1; nodePort > 0 && port <= Math.min(nodePort + PORTS_TRIED, LAST_PORT); port++) {
            if (isFree(port)) {
                return port;
            }
        }
        try (var any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException("No port is free for packages", none);
        }
    }

    private static boolean isFree(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
