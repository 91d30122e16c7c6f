/// What the module knows of certificates.
@NullMarked
package org.comity.certificates.model;

import org.jspecify.annotations.NullMarked;
