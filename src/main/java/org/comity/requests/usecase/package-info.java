/// What people and the node do with requests: one class, one public method each.
@NullMarked
package org.comity.requests.usecase;

import org.jspecify.annotations.NullMarked;
