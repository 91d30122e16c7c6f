/// Checking a sealed document, or a seal beside what it seals, without a node.
@NullMarked
@NamedInterface("proof")
package org.comity.seals.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
