package org.comity.certificates.web;

import java.util.List;
import java.util.Optional;
import org.comity.certificates.Certificate;
import org.comity.certificates.model.WaitingWish;
import org.comity.certificates.paper.CertificateText;
import org.comity.web.FieldError;

/// What the secretariat sees of certificates.
///
/// @param number as it was typed; empty when none was looked for
public record CertificateDeskPage(
        CertificateText text,
        List<WaitingWish> waiting,
        String number,
        Optional<Certificate> found,
        List<FieldError> errors) {}
