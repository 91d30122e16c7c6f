package org.comity.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.node.CannotStart;

/// The operator's list of security keys, and the certificates of those who make them.
///
/// @param models names by AAGUID, in the order of the file
public record TrustedAuthenticators(Map<UUID, String> models, Set<TrustAnchor> roots) {

    public TrustedAuthenticators {
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
        roots = Set.copyOf(roots);
    }

    /// Nothing, where nothing is set.
    ///
    /// @throws CannotStart naming the file, and the line, that cannot be read
    public static TrustedAuthenticators read(AttestationSettings settings) {
        if (settings.authenticators() == null || settings.roots() == null) {
            return new TrustedAuthenticators(Map.of(), Set.of());
        }
        return new TrustedAuthenticators(models(settings.authenticators()), roots(settings.roots()));
    }

    public boolean lists(UUID aaguid) {
        return models.containsKey(aaguid);
    }

    private static Map<UUID, String> models(Path file) {
        var models = new LinkedHashMap<UUID, String>();
        var number = 0;
        for (var line : lines(file)) {
            number++;
            var parts = line.split("#", 2);
            if (!parts[0].isBlank()) {
                models.put(aaguid(parts[0].strip(), file, number), parts.length == 1 ? "" : parts[1].strip());
            }
        }
        return models;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new CannotStart("The list of authenticators " + file + " cannot be read.", unreadable);
        }
    }

    private static UUID aaguid(String text, Path file, int line) {
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new CannotStart("Line " + line + " of " + file + " is no AAGUID, such as"
                    + " cb69481e-8ff7-4039-93ec-0a2729a154a8: " + text);
        }
        return UUID.fromString(text);
    }

    private static Set<TrustAnchor> roots(Path place) {
        var roots = new HashSet<TrustAnchor>();
        try {
            for (var file : files(place)) {
                try (var content = Files.newInputStream(file)) {
                    for (var certificate :
                            CertificateFactory.getInstance("X.509").generateCertificates(content)) {
                        roots.add(new TrustAnchor((X509Certificate) certificate, null));
                    }
                }
            }
        } catch (IOException | CertificateException unreadable) {
            throw new CannotStart(
                    "The attestation roots " + place + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        if (roots.isEmpty()) {
            throw new CannotStart("There is no certificate in " + place + ".");
        }
        return roots;
    }

    private static List<Path> files(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (var files = Files.list(place)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
