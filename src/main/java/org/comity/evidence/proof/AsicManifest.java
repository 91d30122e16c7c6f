package org.comity.evidence.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.audit.proof.UnreadableProof;
import org.comity.vocabulary.Sha256;

/// What the seal is put on: the digest of every file (ETSI EN 319 162-1, 4.4.3.2 and annex A.4), in one spelling.
///
/// @param digests of every file but `mimetype` and those of META-INF, in their order
public record AsicManifest(Map<String, Sha256> digests) {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
            <asic:SigReference URI="META-INF/signature.p7s" MimeType="application/pkcs7-signature"/>
            """;
    private static final String DIGEST =
            "\"><ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue>";
    private static final String TAIL = "</asic:ASiCManifest>\n";
    private static final Pattern ONE =
            Pattern.compile("URI=\"([^\"]{1,64})\".{0,160}<ds:DigestValue>([A-Za-z0-9+/]{43}=)</ds:DigestValue>");

    public AsicManifest {
        digests = new LinkedHashMap<>(digests);
    }

    public byte[] toXml() {
        var xml = new StringBuilder(HEAD);
        digests.forEach((name, digest) -> xml.append("<asic:DataObjectReference URI=\"")
                .append(name)
                .append("\" MimeType=\"")
                .append(type(name))
                .append(DIGEST)
                .append(Base64.getEncoder().encodeToString(digest.bytes()))
                .append("</ds:DigestValue></asic:DataObjectReference>\n"));
        return xml.append(TAIL).toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Whether the seal is on a file with these bytes.
    boolean covers(String name, Sha256 digest) {
        return Optional.ofNullable(digests.get(name)).filter(digest::equals).isPresent();
    }

    /// @throws UnreadableProof when it is not spelled as a node spells it
    static AsicManifest fromXml(byte[] xml) {
        var read = new LinkedHashMap<String, Sha256>();
        for (var line : lines(xml)) {
            var found = ONE.matcher(line);
            if (found.find() && PackageNames.known(found.group(1))) {
                read.put(found.group(1), Sha256.ofBytes(Base64.getDecoder().decode(found.group(2))));
            }
        }
        var manifest = new AsicManifest(read);
        if (!Arrays.equals(manifest.toXml(), xml)) {
            throw new UnreadableProof("it is not spelled as a node spells it");
        }
        return manifest;
    }

    private static Iterable<String> lines(byte[] xml) {
        return new ArrayList<>(new String(xml, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("DigestValue"))
                .toList());
    }

    private static String type(String name) {
        return switch (name) {
            case PackageNames.INDEX -> "text/html";
            case PackageNames.SUMS -> "text/plain";
            case PackageNames.CASE -> "application/ld+json";
            default -> PackageNames.isData(name) ? "application/octet-stream" : "application/json";
        };
    }
}
