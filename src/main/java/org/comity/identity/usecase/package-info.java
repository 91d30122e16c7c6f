/// What people do about people: applying, vouching, confirming, looking after one's own.
@NullMarked
package org.comity.identity.usecase;

import org.jspecify.annotations.NullMarked;
