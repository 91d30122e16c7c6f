package org.comity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/// The identity providers that the shared node knows, all of them bound to the Portuguese demonstration 24/7 point: one
/// that is real, one that forges, and one that is down.
public final class Providers {

    /// Their numbers in the node's settings.
    public static final int REAL = 0;

    public static final int FORGING = 1;
    public static final int DOWN = 2;

    public static final String CLIENT = "comity-test";
    public static final String SECRET = "a client secret of thirty-two bytes or more, for HS256";
    static final int REAL_PORT = TestNode.freePort();
    static final int FORGING_PORT = TestNode.freePort();
    private static final int DOWN_PORT = TestNode.freePort();
    private static final String AUTHORITY = "PT Demonstration 24/7 Point, Portugal";

    private Providers() {}

    static Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        var secret = secretFile();
        add(settings, REAL, REAL_PORT, "Demonstration identity provider", secret);
        add(settings, FORGING, FORGING_PORT, "Demonstration provider that forges", secret);
        add(settings, DOWN, DOWN_PORT, "Demonstration provider that is down", secret);
        return settings;
    }

    private static void add(Map<String, Object> settings, int number, int port, String label, Path secret) {
        var prefix = "comity.identity.sso[" + number + "].";
        settings.put(prefix + "issuer", issuer(port));
        settings.put(prefix + "client-id", CLIENT);
        settings.put(prefix + "client-secret-file", secret.toString());
        settings.put(prefix + "authority", AUTHORITY);
        settings.put(prefix + "label", label);
    }

    static String issuer(int port) {
        return "http://127.0.0.1:" + port;
    }

    /// Where the node wants people sent back to.
    public static String returnAddress(int number) {
        return TestNode.address() + "/single-sign-on/" + number;
    }

    private static Path secretFile() {
        try {
            var file = TestNode.freshFolder("secret").resolve("client.secret");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, SECRET + "\n");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
