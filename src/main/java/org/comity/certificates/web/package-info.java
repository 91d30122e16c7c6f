/// Pages of certificates.
@NullMarked
package org.comity.certificates.web;

import org.jspecify.annotations.NullMarked;
