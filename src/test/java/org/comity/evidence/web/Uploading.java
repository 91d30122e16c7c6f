package org.comity.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.comity.evidence.FileId;
import org.comity.evidence.PackageId;
import org.comity.evidence.store.FileStore;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.testing.Http;
import org.comity.testing.OpenedPackages;
import org.comity.vault.SealedFiles;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Two officers and a package that is open to them, and the calls by which a file comes into it.
abstract class Uploading {

    static final String ONE = "Demo Duty Officer (Lisbon)";
    static final String OTHER = "Demo Approving Officer (Lisbon)";

    final Random random = new Random(1010);
    final ObjectMapper json = new ObjectMapper();

    @Autowired
    OpenedPackages packages;

    @Autowired
    Directory directory;

    @Autowired
    FileStore files;

    @Autowired
    SealedFiles sealed;

    Http one;
    PackageId open;

    @BeforeEach
    void open() {
        one = Http.officer(ONE);
        open = packages.openTo(officer(ONE), officer(OTHER));
    }

    String announced(Http officer, String name, byte[] bytes) {
        return place(announce(officer, name, bytes.length, Sha256.of(bytes).hex()));
    }

    Http.Reply announce(Http officer, String name, long size, @Nullable String sha256) {
        var body = json.createObjectNode().put("name", name).put("size", size);
        if (sha256 != null) {
            body.put("sha256", sha256);
        }
        return officer.json("POST", "/api/v1/evidence/" + open + "/files", body.toString());
    }

    static String place(Http.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.location();
    }

    static Http.Reply patch(Http officer, String file, long offset, byte[] bytes) {
        return officer.bytes(
                "PATCH",
                file,
                bytes,
                "Upload-Offset",
                Long.toString(offset),
                "Content-Type",
                "application/offset+octet-stream");
    }

    static Http.Reply finish(Http officer, String file) {
        return officer.json("POST", file + "/finish", null);
    }

    static long offset(Http officer, String file) {
        var reply = officer.bytes("HEAD", file, new byte[0]);
        assertThat(reply.status()).isEqualTo(200);
        return Long.parseLong(reply.header("Upload-Offset"));
    }

    byte[] kept(String file) throws IOException {
        try (var bytes = sealed.open(files.bytesOf(id(file)).orElseThrow())) {
            return bytes.readAllBytes();
        }
    }

    static FileId id(String file) {
        return FileId.named(file.replaceFirst("^.*/", ""));
    }

    JsonNode read(Http.Reply reply) {
        return json.readTree(reply.bytes());
    }

    Officer officer(String name) {
        return directory.demonstrationOfficers().stream()
                .filter(officer -> officer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    byte[] bytes(int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }
}
