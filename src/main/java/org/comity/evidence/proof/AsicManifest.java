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

/// What a seal is put on: the digests of files (ETSI EN 319 162-1, 4.4.3.2 and annex A.4), in one spelling.
///
/// @param signature the file its seal lies in
/// @param digests by name, in their order
public record AsicManifest(String signature, Map<String, Sha256> digests) {

    private static final String DIGEST =
            "\"><ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue>";
    private static final String TAIL = "</asic:ASiCManifest>\n";
    private static final Pattern ONE =
            Pattern.compile("URI=\"([^\"]{1,64})\".{0,160}<ds:DigestValue>([A-Za-z0-9+/]{43}=)</ds:DigestValue>");

    public AsicManifest {
        digests = new LinkedHashMap<>(digests);
    }

    /// What is sealed once, when a package is handed over: the manifest, and every file that it names.
    /// Nothing that grows afterwards is among it, so it is the same for every copy.
    public static AsicManifest handedOver(PackageManifest manifest) {
        var fixed = new LinkedHashMap<String, Sha256>();
        fixed.put(PackageNames.MANIFEST, manifest.digest());
        manifest.files().forEach(part -> fixed.put(PackageNames.data(part), part.sha256()));
        return new AsicManifest(PackageNames.HANDED_OVER_SIGNATURE, fixed);
    }

    /// What is sealed anew with each copy: every file but `mimetype`, this list and its seal.
    public static AsicManifest whole(Map<String, Sha256> digests) {
        return new AsicManifest(PackageNames.SIGNATURE, digests);
    }

    public byte[] toXml() {
        var xml = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8"?>
            <asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
            <asic:SigReference URI="%s" MimeType="application/pkcs7-signature"/>
            """.formatted(signature));
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

    /// Reads the list of everything.
    ///
    /// @throws UnreadableProof when it is not spelled as a node spells it
    static AsicManifest fromXml(byte[] xml) {
        var read = new LinkedHashMap<String, Sha256>();
        for (var line : lines(xml)) {
            var found = ONE.matcher(line);
            if (found.find() && PackageNames.known(found.group(1))) {
                read.put(found.group(1), Sha256.ofBytes(Base64.getDecoder().decode(found.group(2))));
            }
        }
        var manifest = whole(read);
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
            case PackageNames.HANDED_OVER_MANIFEST -> "text/xml";
            case PackageNames.HANDED_OVER_SIGNATURE -> "application/pkcs7-signature";
            case PackageNames.INDEX -> "text/html";
            case PackageNames.SUMS -> "text/plain";
            case PackageNames.CASE -> "application/ld+json";
            default -> PackageNames.isData(name) ? "application/octet-stream" : "application/json";
        };
    }
}
