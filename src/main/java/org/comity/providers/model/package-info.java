/// How providers are found, and what is known and unknown of each: plain Java over the facts in memory.
@NullMarked
package org.comity.providers.model;

import org.jspecify.annotations.NullMarked;
