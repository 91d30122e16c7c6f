/// Requests as pages and under `/api/v1`.
@NullMarked
package org.comity.requests.web;

import org.jspecify.annotations.NullMarked;
