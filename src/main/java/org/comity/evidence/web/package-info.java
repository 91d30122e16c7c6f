/// Packages of evidence as pages and under `/api/v1`.
@NullMarked
package org.comity.evidence.web;

import org.jspecify.annotations.NullMarked;
