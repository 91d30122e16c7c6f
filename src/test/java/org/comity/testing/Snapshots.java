package org.comity.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.comity.testing.Http.Reply;

/// Snapshots of the directory, taken over HTTP as a reader would, and unpacked by the platform's own ZIP reader.
public final class Snapshots {

    private Snapshots() {}

    /// What the node answers to somebody who takes one.
    public static Reply take(Http reader, String language, int days, String... states) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        for (var state : states) {
            fields.add(Map.entry("state", state));
        }
        fields.add(Map.entry("days", String.valueOf(days)));
        return reader.postForm("/" + language + "/offline", fields);
    }

    /// @throws AssertionError when it was not handed out
    public static byte[] taken(Http reader, String language, int days, String... states) {
        var reply = take(reader, language, days, states);
        if (reply.status() != 200 || !reply.header("content-type").equals("application/zip")) {
            throw new AssertionError("Taking a snapshot answered " + reply.status() + ": " + reply.body());
        }
        return reply.bytes();
    }

    /// The files by name, in their order.
    public static Map<String, byte[]> unpacked(byte[] snapshot) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(snapshot))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    /// @throws AssertionError when it holds no such file
    public static byte[] file(byte[] snapshot, String name) {
        var file = unpacked(snapshot).get(name);
        if (file == null) {
            throw new AssertionError("The snapshot holds no " + name);
        }
        return file;
    }

    public static String cards(byte[] snapshot) {
        return new String(file(snapshot, "contacts.vcf"), StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    /// The cards of a file, each with its lines unfolded.
    public static List<String> eachCard(byte[] snapshot) {
        return Arrays.stream(cards(snapshot).split("(?<=END:VCARD\r\n)", -1))
                .filter(card -> !card.isEmpty())
                .toList();
    }
}
