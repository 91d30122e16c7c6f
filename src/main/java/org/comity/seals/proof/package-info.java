/// Checking a sealed document, without a node.
@NullMarked
package org.comity.seals.proof;

import org.jspecify.annotations.NullMarked;
