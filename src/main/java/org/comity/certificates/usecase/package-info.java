/// What is done with certificates.
@NullMarked
package org.comity.certificates.usecase;

import org.jspecify.annotations.NullMarked;
