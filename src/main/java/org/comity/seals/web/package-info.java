/// The page of an authority's seal, and the node's root as a file.
@NullMarked
package org.comity.seals.web;

import org.jspecify.annotations.NullMarked;
