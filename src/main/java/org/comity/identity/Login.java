package org.comity.identity;

import java.time.Instant;

/// A sign-in elsewhere that a person has linked to themselves. It names the person by nothing else than what the issuer
/// promises never to give to anybody else.
///
/// @param issuer as it names itself
/// @param subject the person's name for life at that issuer (OpenID Connect Core, section 2: `sub`)
public record Login(String issuer, String subject, Instant linked) {}
