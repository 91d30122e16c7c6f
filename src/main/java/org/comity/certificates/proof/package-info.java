/// What a certificate says and how anybody checks it: pure, without database, network and Spring.
@NullMarked
package org.comity.certificates.proof;

import org.jspecify.annotations.NullMarked;
