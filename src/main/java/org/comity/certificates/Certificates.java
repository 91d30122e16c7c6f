package org.comity.certificates;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Language;

/// Certificates of attendance and of completion: the front door for modules that certify.
///
/// Everything that changes joins the caller's transaction and needs one. Whoever may do it is decided by the
/// caller.
public interface Certificates {

    /// Issues a certificate, signed, with an entry in the record. Asked again for the same occasion it
    /// changes nothing and gives the newest number.
    ///
    /// @throws IllegalArgumentException for a name that is no single line of up to 200 characters, or that
    ///     the fonts cannot print: ask [org.comity.documents.Printable] first
    CertificateNumber issue(NewCertificate wanted);

    Optional<Certificate> find(CertificateNumber number);

    /// The newest certificate for an occasion, whatever became of it.
    Optional<Certificate> of(Kind kind, UUID occasion);

    /// The same for many at once; those without one are left out.
    Map<UUID, Certificate> of(Kind kind, Set<UUID> occasions);

    /// The sheet (PDF/A-3a, PDF/UA-1) with statement and signature in it. The same certificate gives the
    /// same bytes while the node signs with the same key. Empty once the name is erased, and for what does
    /// not stand any more.
    Optional<byte[]> print(CertificateNumber number);

    /// The page that says whether a certificate stands.
    URI addressOf(CertificateNumber number, Language language);

    /// Takes a certificate back, for good.
    ///
    /// @param reason kept and never shown in public
    /// @return false for what is unknown or does not stand any more
    boolean revoke(CertificateNumber number, String reason, PersonId by);

    /// Issues a certificate with another name in the place of one that stands; that one is superseded from then
    /// on.
    ///
    /// @return the new number; empty for what is unknown or does not stand any more, and for a name nobody can
    ///     print
    Optional<CertificateNumber> correctName(CertificateNumber number, String name, PersonId by);

    /// The holder asks for another name; the secretariat decides. Asked again it takes the place of what waits.
    Asked askForName(CertificateNumber number, String name);

    /// What became of the newest wish for another name.
    Optional<Wish> wish(CertificateNumber number);

    /// How many times somebody may ask for one occasion.
    int MOST_WISHES = 3;

    enum Asked {
        WAITING,
        /// The fonts cannot print it, or it is no single line of up to 200 characters.
        NOT_A_NAME,
        /// It was asked for too often, or the certificate does not stand any more.
        REFUSED
    }

    /// Where a wish for another name stands.
    enum Wish {
        WAITING,
        DECLINED,
        DONE
    }
}
