package org.comity.seals;

import org.comity.seals.Sealed.TimeStamp;
import org.comity.vocabulary.Sha256;

/// A seal that stands beside what it seals (CAdES, ETSI EN 319 122-1).
///
/// @param signature CMS in DER
/// @param certificate digest of the certificate it is sealed by
public record DetachedSeal(byte[] signature, Sha256 certificate, TimeStamp timeStamp) {}
