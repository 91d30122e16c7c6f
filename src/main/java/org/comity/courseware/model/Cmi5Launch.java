package org.comity.courseware.model;

import java.util.OptionalDouble;
import java.util.UUID;

/// One launch of an assignable unit (cmi5, section 8): what every statement of it must name.
///
/// @param registration the attempt
/// @param home where the account of the pseudonym is
/// @param account the pseudonym
/// @param activity the unit, as this node names it
/// @param mastery the score from which it is passed
public record Cmi5Launch(
        UUID session, UUID registration, String home, String account, String activity, OptionalDouble mastery) {}
