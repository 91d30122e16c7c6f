package org.comity.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.audit.proof.Receipt;
import org.comity.audit.proof.SmallLog;
import org.comity.evidence.archive.SealedPackage;
import org.comity.evidence.archive.WritingPackage;
import org.comity.evidence.proof.AsicManifest;
import org.comity.evidence.proof.CustodyAct;
import org.comity.evidence.proof.CustodyLink;
import org.comity.evidence.proof.PackageManifest;
import org.comity.evidence.proof.PackageManifest.Part;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.seals.model.SecretKeyOf;
import org.comity.seals.pdf.SealingBytes;
import org.comity.seals.pki.Issuing;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sha256;

/// A small package of an invented authority: three files, one of them with a name that would like to be a path, eight
/// links, two receipts.
public final class APackage {

    public static final Instant SEALED = Instant.parse("2026-11-26T10:00:00Z");
    public static final Instant MADE = Instant.parse("2026-11-26T12:30:07Z");
    public static final Issuing ISSUING = new Issuing(new SecureRandom());
    public static final SecretKeyOf ROOT = ISSUING.root("node.example", false, SEALED);
    public static final String ID = "5f0c1c8e-4a0a-4b43-9d5a-0d6b8f3f1a01";
    public static final String EXECUTING = "Invented Authority of Sealing";
    public static final String REQUESTING = "東京の当局";

    private static final SealingBytes SEALING = new SealingBytes(Optional.empty());

    /// What the files are called and hold.
    public final Map<Part, byte[]> files = new LinkedHashMap<>();

    public String id = ID;
    public List<String> conditions = List.of(
            "Only for the proceedings named in the request (Article 28(2)(b)).\nNot for taxation.",
            "لا تُنشر البيانات");
    public String executing = EXECUTING;
    /// The executing authority, by which it is handed over.
    public SecretKeyOf by = seal(EXECUTING, ROOT);
    /// Whoever takes it out.
    public SecretKeyOf exporting = seal(REQUESTING, ROOT);
    public boolean handedOver = true;
    public List<Receipt> receipts = List.of();

    private final List<CustodyLink> links = new ArrayList<>();
    private final Map<String, byte[]> seals = new HashMap<>();

    public static APackage ofThreeFiles() {
        var made = new APackage();
        made.add(1, "traffic.csv", "time;from;to\n10:00;192.0.2.1;198.51.100.7\n".repeat(20));
        made.add(2, "../../etc/passwd\u202Efdp.exe", "MZ not really a program");
        made.add(3, "صورة.bin", "\0\1\2PK\3\4 looks like an archive");
        return made;
    }

    public APackage add(int number, String name, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var id = "00000000-0000-4000-8000-%012d".formatted(number);
        files.put(new Part(id, name, bytes.length, Sha256.of(bytes), number % 2 == 1), bytes);
        return this;
    }

    public static SecretKeyOf seal(String name, SecretKeyOf root) {
        return ISSUING.seal(authority(name), root, Duration.ofDays(365), SEALED);
    }

    public static Authority authority(String name) {
        return new Authority(
                new AuthorityId(UUID.randomUUID()),
                new Country("PT"),
                name,
                Set.of(AuthorityFunction.CONTACT_POINT),
                ZoneId.of("Europe/Lisbon"),
                false);
    }

    public PackageManifest manifest() {
        return new PackageManifest(
                id,
                "PT-2026-000001",
                "PRESERVATION",
                executing,
                REQUESTING,
                SEALED,
                conditions,
                List.copyOf(files.keySet()));
    }

    /// As the node would have written it.
    public List<CustodyLink> custody() {
        links.clear();
        files.keySet().forEach(part -> link(CustodyAct.RECEIVED, "Ana Inventada", part.sha256(), ""));
        link(CustodyAct.RECEIVED, "Ana Inventada", Sha256.of(new byte[1]), "");
        link(CustodyAct.TAKEN_OUT, "Ana Inventada", Sha256.of(new byte[1]), "Belongs to another case");
        var whole = manifest().digest();
        link(CustodyAct.SEALED, "Ana Inventada", whole, "");
        if (handedOver) {
            link(CustodyAct.HANDED_OVER, "Ana Inventada", whole, "Answer to the request");
        }
        link(CustodyAct.EXPORTED, "架空 太郎", whole, "For the court");
        return List.copyOf(links);
    }

    private void link(CustodyAct act, String person, Sha256 subject, String why) {
        links.add(new CustodyLink(
                links.size() + 1,
                SEALED.plusSeconds(links.size()),
                act,
                person,
                act == CustodyAct.EXPORTED && handedOver ? REQUESTING : EXECUTING,
                why,
                subject,
                links.isEmpty() ? CustodyLink.NOTHING : links.getLast().digest(),
                "%032x".formatted(links.size() + 1)));
    }

    /// Two receipts of a log about this package.
    public SmallLog recorded(Path keyFolder) {
        var log = new SmallLog(
                keyFolder,
                2,
                Map.of(
                        "act",
                        "evidence.exported",
                        "package",
                        id,
                        "link.sha256",
                        custody().getLast().digest().hex()));
        receipts = List.of(log.receipt(0), log.receipt(1));
        return log;
    }

    public SealedPackage sealed() {
        return sealed(custody());
    }

    public SealedPackage sealed(List<CustodyLink> custody) {
        return new SealedPackage(
                manifest(),
                custody,
                receipts,
                authority(handedOver ? REQUESTING : executing),
                handedOver ? Optional.of(sealOfHandingOver()) : Optional.empty(),
                file -> new ByteArrayInputStream(bytes(file)));
    }

    /// The seal it was handed over with: the same each time, as a node keeps it.
    public byte[] sealOfHandingOver() {
        var sealed = AsicManifest.handedOver(manifest()).toXml();
        return seals.computeIfAbsent(
                Sha256.of(sealed) + " " + by.certificate().getSerialNumber(), _ -> signature(sealed, by));
    }

    private byte[] bytes(FileId file) {
        return files.entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(file.toString()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    public WritingPackage writing() {
        return new WritingPackage((content, authority) -> {
            Objects.requireNonNull(authority);
            return signature(content, exporting);
        });
    }

    public static byte[] signature(byte[] content, SecretKeyOf by) {
        return SEALING.sign(content, by, SEALED).signature();
    }

    public byte[] written() throws IOException {
        var out = new ByteArrayOutputStream();
        writing().write(sealed(), MADE, out);
        return out.toByteArray();
    }
}
