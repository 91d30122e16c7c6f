package org.comity.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// The floors of what starts a JVM: says hello, on the standard output or, given a port, as a page.
final class Hello {

    private Hello() {}

    public static void main(String... arguments) throws IOException {
        if (arguments.length == 0) {
            System.out.println("Hello");
            return;
        }
        var at = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        var server = HttpServer.create(at, 0);
        server.createContext("/", exchange -> {
            var page = "Hello".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            try (var body = exchange.getResponseBody()) {
                body.write(page);
            }
        });
        server.start();
    }
}
