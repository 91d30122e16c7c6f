/// Certificates: that somebody attended an event, or completed a course.
///
/// Front door: [org.comity.certificates.Certificates]. A certificate is a short text that the node signs
/// ([org.comity.certificates.proof.CertificateStatement]); the printed sheet carries text and signature, in
/// the file and in its code. So anybody checks it without the node, with the package `proof`, `comity
/// verify` or a page that runs from a disk. The node itself keeps digests, and the name for as long as the
/// caller says; it tells everybody who holds a number whether the certificate still stands.
@ApplicationModule(
        displayName = "Certificates",
        allowedDependencies = {"vocabulary", "node", "web", "audit", "audit :: proof", "documents", "identity"})
@NullMarked
package org.comity.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
