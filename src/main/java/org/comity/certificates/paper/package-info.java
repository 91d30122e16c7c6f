/// Certificates on paper.
@NullMarked
package org.comity.certificates.paper;

import org.jspecify.annotations.NullMarked;
